package linetwin.connectors.supervision;

import java.util.Optional;
import linetwin.core.health.Diagnostic;
import org.jspecify.annotations.Nullable;

/** A source could not be connected; the message says in one sentence what was found and what to do. */
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

    /** With what the doctor can say of it. */
    public ConnectFailedException(Diagnostic finding, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.finding = Optional.of(finding);
    }

    /** What was found; empty where nobody has a name for it. */
    public Optional<Diagnostic> finding() {
        return finding;
    }
}
