package linetwin.core.architecture.offence;

import java.time.Instant;

/** Offends: asks what time it is. */
public final class ReadsTheWallClock {
    public Instant offends() {
        return Instant.now();
    }
}
