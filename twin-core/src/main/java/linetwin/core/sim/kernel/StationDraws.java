package linetwin.core.sim.kernel;

import java.util.List;
import linetwin.core.distribution.Exponential;
import linetwin.core.layout.StationKindLosses;
import linetwin.core.sim.kernel.StationPlan.Way;
import linetwin.core.sim.random.RandomStreams;
import linetwin.core.sim.random.TimeDraw;
import linetwin.core.sim.random.ZigguratDraw;
import linetwin.core.sim.state.KernelTicks;
import org.apache.commons.rng.UniformRandomProvider;

/** Random draws of one station: work times, test results and ways on. */
final class StationDraws {
    private static final double UNIT = 0x1.0p-53;

    /** Maximum number of random streams. */
    static final int STREAMS = 3;

    private final TimeDraw work;
    /** Mean of exponential work in ticks, and its stream; 0 for other distributions. */
    private final double exponentialMean;

    private final RandomStreams.Stream workStream;
    private final UniformRandomProvider yield;
    private final UniformRandomProvider way;
    private final double firstPassYield;
    private final long carrierChange;
    /** Cumulative probability of each way. */
    private final double[] upToWay;

    StationDraws(StationPlan plan, StationKindLosses losses, RandomStreams streams) {
        var spec = plan.spec();
        var name = spec.id().code();
        workStream = streams.stream(name + "/work");
        work = TimeDraw.of(spec.work(), losses.paceFactor(), workStream);
        exponentialMean = spec.work() instanceof Exponential exponential
                ? KernelTicks.of(exponential.mean()) * losses.paceFactor()
                : 0;
        // A draw that never occurs needs no stream and no cells in a snapshot.
        yield = spec.firstPassYield() < 1 ? streams.stream(name + "/yield") : workStream;
        way = plan.ways().size() > 1 ? streams.stream(name + "/way") : workStream;
        firstPassYield = spec.firstPassYield();
        carrierChange = KernelTicks.of(spec.carrierChange());
        upToWay = upTo(plan.ways());
    }

    private static double[] upTo(List<Way> ways) {
        var upTo = new double[ways.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += ways.get(i).share();
            upTo[i] = sum;
        }
        return upTo;
    }

    /** Returns the work time of one unit with its carrier change, at least 1 tick so that time always advances. */
    long workTicks() {
        return Math.max(1, drawnTicks() + carrierChange);
    }

    /** Draws the most common family inline: a megamorphic call costs as much as a draw. */
    private long drawnTicks() {
        return exponentialMean > 0
                ? (long) (exponentialMean * ZigguratDraw.exponential(workStream) + 0.5)
                : work.ticks();
    }

    boolean passes() {
        return firstPassYield >= 1 || happens(yield, firstPassYield);
    }

    /** Returns the way on of a good unit. Draws nothing if there is only one. */
    int way() {
        int last = upToWay.length - 1;
        if (last == 0) {
            return 0;
        }
        double drawn = uniform(way) * upToWay[last];
        int chosen = 0;
        while (chosen < last && drawn >= upToWay[chosen]) {
            chosen++;
        }
        return chosen;
    }

    static boolean happens(UniformRandomProvider stream, double probability) {
        return uniform(stream) < probability;
    }

    private static double uniform(UniformRandomProvider stream) {
        return (stream.nextLong() >>> 11) * UNIT;
    }
}
