package linetwin.connectors.link;

/** A source could not be connected; the message says in one sentence what was found and what to do. */
public final class NoLinkException extends Exception {
    public NoLinkException(String message) {
        super(message);
    }

    public NoLinkException(String message, Throwable cause) {
        super(message, cause);
    }
}
