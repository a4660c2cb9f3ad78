package linetwin.connectors.supervision;

import java.time.Duration;
import java.util.Optional;
import linetwin.core.health.Diagnostic;

/** One connection to a source, valid until it is lost; it is then closed and replaced by another. */
public interface SourceConnection extends AutoCloseable {
    /** True if the library reports the connection as lost. False does not prove that the server is alive. */
    boolean isLost();

    /** Reason of the loss, if the server gave one. */
    default Optional<Diagnostic> ending() {
        return Optional.empty();
    }

    /** True if our own requests keep the server from sending, so that its silence proves little. */
    default boolean isBusy() {
        return false;
    }

    /** Longest pause between messages of a healthy server, as it agreed to. */
    default Duration longestPause() {
        return Duration.ZERO;
    }

    /**
     * Maintains the connection, such as by a probe; called up to ten times a second while the connection holds, must
     * return at once.
     */
    default void tend() {}

    /** Releases all resources without waiting for the server. */
    @Override
    void close();
}
