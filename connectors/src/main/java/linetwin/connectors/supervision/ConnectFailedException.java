package linetwin.connectors.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import linetwin.core.equipment.EquipmentUnreachableException;
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

    /** Same failure for the writers of equipment, with its diagnostic if there is one. */
    public UncheckedIOException unchecked() {
        var cause = new IOException(getMessage(), this);
        return finding.<UncheckedIOException>map(found -> new EquipmentUnreachableException(found, cause))
                .orElseGet(() -> new UncheckedIOException(cause));
    }

    /** Diagnostic of the failure; empty for an unknown cause. */
    public Optional<Diagnostic> finding() {
        return finding;
    }
}
