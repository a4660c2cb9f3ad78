package linetwin.core.architecture.offence;

import java.time.Instant;

/** Reads the wall clock. */
public final class ReadsTheSystemClock {
    public Instant offends() {
        return Instant.now();
    }
}
