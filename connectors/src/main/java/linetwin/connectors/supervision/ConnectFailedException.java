package linetwin.connectors.supervision;

import java.util.Optional;
import linetwin.core.health.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Failure to connect to a source. The message states the cause and the remedy in one sentence. */
public final class ConnectFailedException extends Exception {
    private final transient Optional<Diagnostic> finding;

    public ConnectFailedException(String message) {
        super(message);
        finding = Optional.empty();
    }

    public ConnectFailedException(String message, Throwable cause) {
        super(message, cause);
        finding = Optional.empty();
    }

    /** Creates a failure with a diagnostic. */
    public ConnectFailedException(Diagnostic finding, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.finding = Optional.of(finding);
    }

    /** Diagnostic of the failure; empty for an unknown cause. */
    public Optional<Diagnostic> finding() {
        return finding;
    }
}
