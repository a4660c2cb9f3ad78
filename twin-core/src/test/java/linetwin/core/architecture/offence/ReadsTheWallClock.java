package linetwin.core.architecture.offence;

import java.time.Instant;

/** Reads the wall clock. */
public final class ReadsTheWallClock {
    public Instant offends() {
        return Instant.now();
    }
}
