package linetwin.core.model;

import java.time.Duration;
import linetwin.core.time.LineTime;

/**
 * One operation on one unit. Between events nothing changes, so its progress follows from the time alone.
 *
 * @param planned how long it is meant to take
 * @param done what was done before {@code runningSince}
 * @param runningSince when it last began to run
 */
public record UnitOperation(Duration planned, Duration done, LineTime runningSince) {
    public static UnitOperation begun(Duration planned, LineTime at) {
        return new UnitOperation(planned, Duration.ZERO, at);
    }

    UnitOperation pausedAt(LineTime at) {
        return new UnitOperation(planned, done.plus(at.since(runningSince)), at);
    }

    UnitOperation resumedAt(LineTime at) {
        return new UnitOperation(planned, done, at);
    }

    /** Share done, 0 to 1, while it runs. */
    double runningProgressAt(LineTime now) {
        return shareOf(done.plus(now.since(runningSince)));
    }

    /** Share done, 0 to 1, while it stands still. */
    double standingProgress() {
        return shareOf(done);
    }

    private double shareOf(Duration spent) {
        if (planned.isZero()) {
            return 1;
        }
        return Math.clamp(spent.toNanos() / (double) planned.toNanos(), 0.0, 1.0);
    }
}
