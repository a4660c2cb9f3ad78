package linetwin.connectors.opcua;

import java.time.Duration;
import java.util.Optional;
import linetwin.connectors.ingest.SourceIngest;
import linetwin.connectors.opcua.session.ServerSession;
import linetwin.connectors.opcua.session.ServiceFaultText;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.connectors.supervision.SourceConnection;
import linetwin.core.feed.FeedRequest;
import org.eclipse.milo.opcua.stack.core.UaException;

/** One connection to an OPC UA server: a session and its subscriptions. */
final class OpcUaConnection implements SourceConnection {
    private final ServerSession session;
    private final SourceSubscription reading;

    private OpcUaConnection(ServerSession session, SourceSubscription reading) {
        this.session = session;
        this.reading = reading;
    }

    static OpcUaConnection open(FeedRequest request, SourceIngest ingest, LastValueTimes lastValues)
            throws ConnectFailedException {
        var session = ServerSession.open(request, ingest.errors()::publishProtection);
        var refusals = new ServiceFaultText(request.source(), Optional.empty());
        try {
            var reading = request.source().isForeign()
                    ? new TagSubscription(session, request, ingest, lastValues)
                    : new StationModelSubscription(session, request, ingest);
            reading.begin();
            session.busyState().over();
            return new OpcUaConnection(session, reading);
        } catch (UaException e) {
            session.close();
            throw refusals.brokeOff(e);
        } catch (ConnectFailedException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    @Override
    public boolean isLost() {
        return session.isLost();
    }

    @Override
    public boolean isBusy() {
        return session.busyState().isNow();
    }

    @Override
    public Duration longestPause() {
        return session.longestPause();
    }

    @Override
    public void tend() {
        session.judge();
        reading.tend();
    }

    @Override
    public void close() {
        session.close();
    }
}
