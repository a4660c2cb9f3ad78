package linetwin.core.sim.kernel;

import static linetwin.core.sim.state.FifoChain.NONE;

import java.util.Arrays;
import java.util.stream.IntStream;
import linetwin.core.layout.BenchSpec;
import linetwin.core.sim.random.RandomStreams;
import linetwin.core.sim.random.TimeDraw;
import linetwin.core.sim.state.FifoChain;
import linetwin.core.sim.state.KernelTicks;
import linetwin.core.sim.state.StateArray;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Rework bench: a queue of units in order of arrival, and the units under repair. A view of its cells in the state
 * array.
 */
public final class Bench {
    /** Number of random streams. */
    static final int STREAMS = 2;

    public final int number;
    final int firstSlot;
    public final int queue;

    private final BenchSpec spec;
    private final TimeDraw repair;
    private final UniformRandomProvider scrap;
    private final int at;

    Bench(StateArray memory, int number, int firstSlot, BenchSpec spec, RandomStreams streams) {
        this.number = number;
        this.firstSlot = firstSlot;
        this.spec = spec;
        var name = spec.id().code();
        repair = TimeDraw.logNormal(
                (double) KernelTicks.of(spec.meanTime()), spec.timeCv(), streams.stream(name + "/work"));
        scrap = streams.stream(name + "/scrap");
        queue = FifoChain.in(memory);
        at = memory.take(spec.places());
        Arrays.fill(memory.cells, at, at + spec.places(), NONE);
    }

    static int cells(BenchSpec spec) {
        return FifoChain.CELLS + spec.places();
    }

    public int places() {
        return spec.places();
    }

    /** Returns the unit on a place, or NONE. */
    public int unit(long[] cells, int place) {
        return (int) cells[at + place];
    }

    /** Returns a free place, or NONE. */
    int freePlace(long[] cells) {
        for (int place = 0; place < spec.places(); place++) {
            if (unit(cells, place) == NONE) {
                return place;
            }
        }
        return NONE;
    }

    /** True if a unit is on the bench or waits for it. */
    public boolean isBusy(long[] cells) {
        return !FifoChain.isEmpty(cells, queue)
                || IntStream.range(0, places()).anyMatch(place -> unit(cells, place) != NONE);
    }

    /** Moves the first unit of the queue onto a free place. */
    int seat(long[] cells, long[] rows, int place) {
        int next = FifoChain.poll(cells, queue, rows);
        cells[at + place] = next;
        return next;
    }

    int lift(long[] cells, int place) {
        int done = unit(cells, place);
        cells[at + place] = NONE;
        return done;
    }

    /** Returns the duration of a repair in ticks, at least 1. */
    long repairTicks() {
        return Math.max(1, repair.ticks());
    }

    boolean scraps() {
        return StationDraws.happens(scrap, spec.scrapFraction());
    }
}
