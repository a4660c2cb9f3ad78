package linetwin.connectors.supervision;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Turns off the logs of the libraries. The connectors report lost connections as the status of a source; the libraries
 * would log stack traces, and the broker's audit log a paragraph per message.
 */
public final class LibraryLogFilter {
    /**
     * Loggers to turn off. Strong references keep them, as a logger without references is collected and its level lost.
     */
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("org.eclipse.milo"),
            Logger.getLogger("org.eclipse.paho"),
            Logger.getLogger("org.apache.activemq"),
            Logger.getLogger("com.digitalpetri"),
            Logger.getLogger("io.netty"));

    private LibraryLogFilter() {}

    /** Turns off the logs of the libraries; may be called more than once. */
    public static void silence() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
