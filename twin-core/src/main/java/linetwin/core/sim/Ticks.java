package linetwin.core.sim;

import java.time.Duration;
import linetwin.core.time.LineTime;

/** The kernel's own time: whole microseconds in a bare long. */
final class Ticks {
    private static final long NANOS_PER_TICK = 1_000;

    private Ticks() {}

    static long of(Duration duration) {
        return LineTime.after(duration).micros();
    }

    static Duration duration(long ticks) {
        return Duration.ofSeconds(0, ticks * NANOS_PER_TICK);
    }
}
