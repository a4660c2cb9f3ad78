package linetwin.connectors.mqtt;

import java.time.InstantSource;
import java.util.Optional;
import linetwin.connectors.ingest.SourceIngest;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.connectors.supervision.PortProbe;
import linetwin.connectors.supervision.SourceConnection;
import linetwin.core.feed.FeedRequest;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionReason;

/** One session with a broker that supplies an ingest. */
public final class MqttConnection implements SourceConnection, MqttListener {
    /** Maximum number of filters per subscription, as brokers limit the size of a packet. */
    private static final int FILTERS_AT_ONCE = 200;

    private final String endpoint;
    private final MessageReader reader;
    private final SourceIngest ingest;
    private final Optional<KeepAliveProbe> probe;
    private volatile Optional<MqttSession> session = Optional.empty();
    private volatile Optional<Diagnostic> ending = Optional.empty();

    private MqttConnection(String endpoint, MessageReader reader, SourceIngest ingest, Optional<KeepAliveProbe> probe) {
        this.endpoint = endpoint;
        this.reader = reader;
        this.ingest = ingest;
        this.probe = probe;
    }

    /** Reads the source of a request: our own station model, or tags of foreign equipment. */
    static SourceConnection open(FeedRequest request, String clientId, SourceIngest ingest)
            throws ConnectFailedException {
        var source = request.source();
        var login = MqttLogin.to(source, request.folder(), clientId);
        return source.isForeign()
                ? open(
                        login,
                        new TagMessageMapper(source, request.layout(), ingest, InstantSource.system()),
                        ingest,
                        Optional.of(new KeepAliveProbe(source.staleAfter())))
                // The publisher of our own model sends a heartbeat; a probe of the broker would hide that the publisher
                // stopped.
                : open(login, new ReportMessageMapper(source, request.layout(), ingest), ingest, Optional.empty());
    }

    /**
     * Opens a session whose messages go to {@code reader}.
     *
     * @param probe times of the probes of the broker; empty disables them
     */
    public static SourceConnection open(
            MqttLogin login, MessageReader reader, SourceIngest ingest, Optional<KeepAliveProbe> probe)
            throws ConnectFailedException {
        PortProbe.at(login.endpoint());
        var connection = new MqttConnection(login.endpoint(), reader, ingest, probe);
        connection.connect(login);
        return connection;
    }

    private void connect(MqttLogin login) throws ConnectFailedException {
        var opened = MqttSession.open(login, this);
        session = Optional.of(opened);
        ingest.errors().publishProtection(login.protection());
        var filters = reader.filters();
        for (int from = 0; from < filters.size(); from += FILTERS_AT_ONCE) {
            opened.subscribe(filters.subList(from, Math.min(filters.size(), from + FILTERS_AT_ONCE)));
        }
        reader.opened(opened);
        // Equipment that sends only changes may send nothing for hours, so the broker is probed at once.
        tend();
        opened.awaitSubscriptions(MqttLogin.SUBSCRIBE_WAIT);
    }

    @Override
    public boolean isLost() {
        return session.map(MqttSession::isLost).orElse(false);
    }

    @Override
    public Optional<Diagnostic> ending() {
        return ending;
    }

    @Override
    public void tend() {
        // A recent arrival makes a probe needless.
        probe.filter(due -> !ingest.lifeSigns().hasArrivalWithin(due.interval()))
                .filter(KeepAliveProbe::isDue)
                .ifPresent(_ -> session.ifPresent(MqttSession::probe));
        reader.tend();
    }

    @Override
    public void message(String topic, byte[] payload, boolean retained) {
        reader.message(topic, payload, retained);
    }

    @Override
    public void alive() {
        ingest.lifeSigns().acceptKeepAlive();
    }

    @Override
    public void refused(String filter, RejectionReason why) {
        ingest.errors().reportMalformed(filter, why);
        ingest.errors()
                .publishFinding(Optional.of(Diagnostic.of(DiagnosticCode.REFUSED_SUBSCRIPTION, endpoint, filter)));
    }

    @Override
    public void ended(Diagnostic why) {
        ending = Optional.of(why);
    }

    @Override
    public void error(String where, RejectionReason why) {
        ingest.errors().reportMalformed(where, why);
    }

    @Override
    public void close() {
        session.ifPresent(reader::closing);
        session.ifPresent(MqttSession::close);
    }
}
