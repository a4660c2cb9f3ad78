package linetwin.core.recording;

import java.time.Duration;
import java.time.Instant;

/** Clock of a recording: the clock of this machine, but it never steps back. For one thread. */
final class RecordingClock {
    /** Steps back below this are rounding of the clock, not a change of its setting. */
    private static final Duration ROUNDING = Duration.ofMillis(500);

    private Instant at;
    private Duration ahead = Duration.ZERO;

    RecordingClock(Instant now) {
        at = now;
    }

    Instant at() {
        return at;
    }

    /** Sum of all steps back of the clock of this machine. */
    Duration ahead() {
        return ahead;
    }

    /**
     * Advances to a moment of the clock of this machine.
     *
     * @return step back of that clock; zero if there was none
     */
    Duration advance(Instant now) {
        var shifted = now.plus(ahead);
        if (!shifted.isBefore(at)) {
            at = shifted;
            return Duration.ZERO;
        }
        var back = Duration.between(shifted, at);
        if (back.compareTo(ROUNDING) < 0) {
            return Duration.ZERO;
        }
        ahead = ahead.plus(back);
        return back;
    }
}
