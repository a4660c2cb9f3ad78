package linetwin.connectors.link;

/** Opens connections of one protocol to one source. */
@FunctionalInterface
public interface Dialer {
    /**
     * Connects and asks for everything; what comes goes to {@code inbox}, from any thread.
     *
     * @throws NoLinkException where the source cannot be reached or refuses
     */
    Link dial(Inbox inbox) throws NoLinkException;
}
