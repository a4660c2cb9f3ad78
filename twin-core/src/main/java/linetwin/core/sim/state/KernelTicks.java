package linetwin.core.sim.state;

import java.time.Duration;
import linetwin.core.time.LineTime;

/** Time unit of the kernel: whole microseconds in a {@code long}, without allocation. */
public final class KernelTicks {
    private static final long NANOS_PER_TICK = 1_000;

    private KernelTicks() {}

    public static long of(Duration duration) {
        return LineTime.after(duration).micros();
    }

    public static Duration duration(long ticks) {
        return Duration.ofSeconds(0, ticks * NANOS_PER_TICK);
    }
}
