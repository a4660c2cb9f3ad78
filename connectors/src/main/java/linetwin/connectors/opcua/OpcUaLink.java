package linetwin.connectors.opcua;

import java.time.Duration;
import java.util.Optional;
import linetwin.connectors.ingest.SourceIngest;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.connectors.supervision.SourceConnection;
import linetwin.core.feed.FeedRequest;
import org.eclipse.milo.opcua.stack.core.UaException;

/** One connection to an OPC UA server: a session, and what is read over it. */
final class OpcUaLink implements SourceConnection {
    private final ServerSession session;
    private final Reading reading;

    private OpcUaLink(ServerSession session, Reading reading) {
        this.session = session;
        this.reading = reading;
    }

    static OpcUaLink open(FeedRequest request, SourceIngest ingest, Heard heard) throws ConnectFailedException {
        var session = ServerSession.open(request, ingest.errors()::publishProtection);
        var refusals = new Refusals(request.source(), Optional.empty());
        try {
            var reading = request.source().isForeign()
                    ? new TagReading(session, request, ingest, heard)
                    : new PlantReading(session, request, ingest);
            reading.begin();
            session.occupation().over();
            return new OpcUaLink(session, reading);
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
        return session.occupation().isNow();
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
