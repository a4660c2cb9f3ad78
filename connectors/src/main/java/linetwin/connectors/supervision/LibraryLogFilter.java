package linetwin.connectors.supervision;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Silences the libraries: what they log about lost connections, with stack traces, the connectors say in their own
 * words as the status of a source. The broker's audit log would even write a paragraph for every message.
 */
public final class LibraryLogFilter {
    /** Held for good: a logger that nobody holds is forgotten, and its level with it. */
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("org.eclipse.milo"),
            Logger.getLogger("org.eclipse.paho"),
            Logger.getLogger("org.apache.activemq"),
            Logger.getLogger("com.digitalpetri"),
            Logger.getLogger("io.netty"));

    private LibraryLogFilter() {}

    /** From now on the libraries say nothing; may be called more than once. */
    public static void silence() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
