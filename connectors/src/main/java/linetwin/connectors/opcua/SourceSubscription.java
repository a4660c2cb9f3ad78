package linetwin.connectors.opcua;

import linetwin.connectors.supervision.ConnectFailedException;
import org.eclipse.milo.opcua.stack.core.UaException;

/** Subscriptions of one session and the meaning of their values. */
interface SourceSubscription {
    /**
     * Finds all nodes and subscribes to them.
     *
     * @throws ConnectFailedException if the server has none of the requested nodes
     */
    void begin() throws UaException, ConnectFailedException;

    /** Maintains the subscriptions; called periodically, must return at once. */
    void tend();
}
