package linetwin.connectors.mqtt;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;

/** Waits for a condition that other threads cause. */
public final class BoundedWait {
    private static final Duration LOOK = Duration.ofMillis(10);

    private BoundedWait() {}

    /** Returns when the condition is true; fails after the time limit with a description of the present state. */
    public static void until(BooleanSupplier isSo, Duration atMost, Supplier<String> instead) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                Assertions.fail(instead.get());
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
