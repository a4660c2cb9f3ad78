package linetwin.core.sim;

import static linetwin.core.sim.Chain.NONE;

import java.util.Arrays;
import java.util.stream.IntStream;
import linetwin.core.layout.BenchSpec;
import org.apache.commons.rng.UniformRandomProvider;

/** A rework bench: units that wait, first come first served, and units under repair. A view of its cells. */
final class Bench {
    final int number;
    final int firstSlot;
    final Chain queue;

    private final BenchSpec spec;
    private final TimeDraw repair;
    private final UniformRandomProvider scrap;
    private final long[] cells;
    private final int at;

    Bench(Memory memory, int number, int firstSlot, BenchSpec spec, Chain.Links units, RandomStreams streams) {
        this.number = number;
        this.firstSlot = firstSlot;
        this.spec = spec;
        var name = spec.id().code();
        repair = TimeDraw.logNormal((double) Ticks.of(spec.meanTime()), spec.timeCv(), streams.stream(name + "/work"));
        scrap = streams.stream(name + "/scrap");
        queue = new Chain(memory, units);
        cells = memory.cells;
        at = memory.take(spec.places());
        Arrays.fill(cells, at, at + spec.places(), NONE);
    }

    static int cells(BenchSpec spec) {
        return Chain.CELLS + spec.places();
    }

    int places() {
        return spec.places();
    }

    /** The unit on one of its places, or NONE. */
    int unit(int place) {
        return (int) cells[at + place];
    }

    /** A free place, or NONE. */
    int freePlace() {
        for (int place = 0; place < spec.places(); place++) {
            if (unit(place) == NONE) {
                return place;
            }
        }
        return NONE;
    }

    boolean isBusy() {
        return IntStream.range(0, places()).anyMatch(place -> unit(place) != NONE);
    }

    /** Takes the first unit that waits onto a free place. */
    int seat(int place) {
        int next = queue.poll();
        cells[at + place] = next;
        return next;
    }

    int lift(int place) {
        int done = unit(place);
        cells[at + place] = NONE;
        return done;
    }

    /** How long a repair takes; never quite nothing. */
    long repairTicks() {
        return Math.max(1, repair.ticks());
    }

    boolean scraps() {
        return StationDraws.happens(scrap, spec.scrapFraction());
    }
}
