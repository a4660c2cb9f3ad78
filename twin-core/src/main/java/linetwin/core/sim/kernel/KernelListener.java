package linetwin.core.sim.kernel;

import linetwin.core.kpi.TimeUse;

/**
 * Listener of the kernel, in the numbers of the kernel. Numeric kernel: whole microseconds without allocation, as the
 * kernel calls it for each event.
 */
public interface KernelListener {
    /** Listener of an unobserved run; its methods do nothing. */
    KernelListener NONE = new KernelListener() {};

    /** The event of this slot is due: it causes all calls until the next one. */
    default void eventDue(long now, int slot) {}

    default void entered(long now, int place, TimeUse use) {}

    default void onPlace(long now, int unit, int place) {}

    default void inQueue(long now, int unit, int station, boolean atHead) {}

    default void inStore(long now, int unit, int store) {}

    default void inBenchQueue(long now, int unit, int bench) {}

    default void onBench(long now, int unit, int bench, int index) {}

    default void shipped(long now, int unit) {}

    default void scrapped(long now, int unit) {}

    default void drawn(int part) {}

    /** The parts drawn since the last call are now built into this unit. */
    default void fitted(long now, int unit) {}

    default void workStarted(long now, int place, int unit, long ticks) {}

    default void workFinished(long now, int place, int unit, boolean passed, long ticks) {}
}
