package linetwin.ui.architecture.offence;

import java.time.Instant;

/** Offends: asks what time it is, outside the composition root. */
public final class ReadsTheWallClock {
    public Instant offends() {
        return Instant.now();
    }
}
