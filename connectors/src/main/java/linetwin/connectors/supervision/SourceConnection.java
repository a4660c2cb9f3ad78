package linetwin.connectors.supervision;

import java.time.Duration;
import java.util.Optional;
import linetwin.core.health.Diagnostic;

/** One connection to a source, good until it is lost; it is then closed and replaced by another. */
public interface SourceConnection extends AutoCloseable {
    /** Whether the library knows that the other side is gone. That it does not know so proves nothing. */
    boolean isLost();

    /** Why it is lost, where the other side said so. */
    default Optional<Diagnostic> ending() {
        return Optional.empty();
    }

    /** Whether work of ours keeps the other side from speaking, so that its silence says little. */
    default boolean isBusy() {
        return false;
    }

    /** How long the other side says nothing while all is well, by what it agreed to. */
    default Duration longestPause() {
        return Duration.ZERO;
    }

    /** Called now and then while the connection holds; must return at once. */
    default void tend() {}

    /** Frees everything without waiting for the other side. */
    @Override
    void close();
}
