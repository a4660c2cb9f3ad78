package linetwin.ui.architecture.offence;

import java.time.Instant;

/** Violation: reads the wall clock outside the entry point. */
public final class InterfaceClockViolation {
    public Instant offends() {
        return Instant.now();
    }
}
