package linetwin.connectors.opcua;

import linetwin.connectors.link.NoLinkException;
import org.eclipse.milo.opcua.stack.core.UaException;

/** What is read from a server over one session, and what its values mean. */
interface SourceSubscription {
    /**
     * Finds and subscribes to everything.
     *
     * @throws NoLinkException where the server has nothing of what is wanted
     */
    void begin() throws UaException, NoLinkException;

    /** Called now and then; must return at once. */
    void tend();
}
