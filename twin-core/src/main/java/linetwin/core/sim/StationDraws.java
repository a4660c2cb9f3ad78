package linetwin.core.sim;

import linetwin.core.layout.KindLosses;
import org.apache.commons.rng.UniformRandomProvider;

/** All that is left to chance at one station: how long it works, whether a unit passes, when its places stop. */
final class StationDraws {
    private static final double UNIT = 0x1.0p-53;

    private final TimeDraw work;
    private final UniformRandomProvider yield;
    private final double firstPassYield;
    private final long carrierChange;

    StationDraws(StationPlan plan, KindLosses losses, RandomStreams streams) {
        var spec = plan.spec();
        var name = spec.id().code();
        work = TimeDraw.of(spec.work(), losses.paceFactor(), streams.stream(name + "/work"));
        yield = streams.stream(name + "/yield");
        firstPassYield = spec.firstPassYield();
        carrierChange = Ticks.of(spec.carrierChange());
    }

    /** Work on one unit with its carrier change; never quite nothing, so that time always goes on. */
    long workTicks() {
        return Math.max(1, work.ticks() + carrierChange);
    }

    boolean passes() {
        return happens(yield, firstPassYield);
    }

    static boolean happens(UniformRandomProvider stream, double probability) {
        return (stream.nextLong() >>> 11) * UNIT < probability;
    }
}
