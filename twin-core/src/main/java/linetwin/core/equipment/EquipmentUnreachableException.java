package linetwin.core.equipment;

import java.io.IOException;
import java.io.UncheckedIOException;
import linetwin.core.health.Diagnostic;

/** Failure to connect to equipment, with its diagnostic. */
public final class EquipmentUnreachableException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic finding;

    public EquipmentUnreachableException(Diagnostic finding, IOException cause) {
        super(cause);
        this.finding = finding;
    }

    public Diagnostic finding() {
        return finding;
    }
}
