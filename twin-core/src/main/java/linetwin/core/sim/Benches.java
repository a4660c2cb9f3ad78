package linetwin.core.sim;

import java.util.Arrays;

/** The rework benches: units that wait, first come first served, and units under repair. */
final class Benches {
    final Chains queues;
    private final LinePlan line;
    private final int[] unit;

    Benches(LinePlan line, Units units) {
        this.line = line;
        queues = new Chains(line.benches.size(), units.links);
        unit = new int[line.slots() - line.places()];
        Arrays.fill(unit, Chains.NONE);
    }

    /** A free place of this bench, by its slot, or NONE. */
    int freeSlot(int bench) {
        for (int slot = line.benchPlaces[bench]; slot < line.benchPlaces[bench + 1]; slot++) {
            if (unit(slot) == Chains.NONE) {
                return slot;
            }
        }
        return Chains.NONE;
    }

    int unit(int slot) {
        return unit[slot - line.places()];
    }

    /** Takes the first unit that waits onto a free place. */
    int seat(int slot, int bench) {
        int next = queues.poll(bench);
        unit[slot - line.places()] = next;
        return next;
    }

    int lift(int slot) {
        int done = unit(slot);
        unit[slot - line.places()] = Chains.NONE;
        return done;
    }
}
