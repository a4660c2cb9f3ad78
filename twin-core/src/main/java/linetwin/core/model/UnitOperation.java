package linetwin.core.model;

import java.time.Duration;
import linetwin.core.time.LineTime;

/**
 * One operation on one unit. Its progress is a function of time alone between events.
 *
 * @param planned planned duration
 * @param done duration completed before {@code runningSince}
 * @param runningSince time at which the operation was last started or resumed
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

    /** Returns the completed share, 0 to 1, of a running operation. */
    double runningProgressAt(LineTime now) {
        return shareOf(done.plus(now.since(runningSince)));
    }

    /** Returns the completed share, 0 to 1, of a paused operation. */
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
