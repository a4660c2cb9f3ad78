package linetwin.connectors.opcua;

import linetwin.connectors.link.Inbox;
import linetwin.connectors.link.Link;
import linetwin.connectors.link.NoLinkException;
import linetwin.core.feed.FeedRequest;
import org.eclipse.milo.opcua.stack.core.UaException;

/** One connection to an OPC UA server: a session, and what is read over it. */
final class OpcUaLink implements Link {
    private final ServerSession session;
    private final Reading reading;

    private OpcUaLink(ServerSession session, Reading reading) {
        this.session = session;
        this.reading = reading;
    }

    static OpcUaLink open(FeedRequest request, Inbox inbox, Heard heard) throws NoLinkException {
        var session = ServerSession.open(request, inbox::protection);
        try {
            var reading = request.source().isForeign()
                    ? new TagReading(session, request, inbox, heard)
                    : new PlantReading(session, request, inbox);
            reading.begin();
            return new OpcUaLink(session, reading);
        } catch (UaException e) {
            session.close();
            throw new NoLinkException(
                    "The OPC UA server at %s broke off: %s"
                            .formatted(request.source().endpoint(), e.getMessage()),
                    e);
        } catch (NoLinkException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    @Override
    public boolean isLost() {
        return session.isLost();
    }

    @Override
    public void tend() {
        reading.tend();
    }

    @Override
    public void close() {
        session.close();
    }
}
