package linetwin.core.sim.state;

import java.util.Arrays;

/**
 * The future event set: a winner tree over packed keys {@code (time << bits) | slot}. Every event source has one slot,
 * so to schedule, reschedule and cancel are the same update of one leaf, and equal times are ordered by slot.
 */
public final class EventList {
    private static final long NEVER = Long.MAX_VALUE;

    private final int bits;
    private final int leaves;
    /** Where the tree begins; its root has the index 1, and node n has the children 2n and 2n + 1. */
    private final int tree;

    public EventList(StateArray memory, int slots) {
        bits = bits(slots);
        leaves = 1 << bits;
        tree = memory.take(cells(slots));
        Arrays.fill(memory.cells, tree, tree + 2 * leaves, NEVER);
    }

    public static int cells(int slots) {
        return 2 << bits(slots);
    }

    private static int bits(int slots) {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, slots - 1)));
    }

    /** The next key; one that lies after every time where nothing is to come. */
    public long next(long[] cells) {
        return cells[tree + 1];
    }

    public long ticksOf(long key) {
        return key >> bits;
    }

    public int slotOf(long key) {
        return (int) key & (leaves - 1);
    }

    /**
     * Takes an event out that has happened, unless its slot has been scheduled anew meanwhile: to end it first and then
     * schedule it would be two updates in place of one.
     */
    public void endIfStill(long[] cells, int slot, long key) {
        if (cells[tree + leaves + slot] == key) {
            cancel(cells, slot);
        }
    }

    public void schedule(long[] cells, int slot, long ticks) {
        update(cells, slot, (ticks << bits) | slot);
    }

    public void cancel(long[] cells, int slot) {
        update(cells, slot, NEVER);
    }

    /**
     * Always up to the root: to stop where nothing changes would be less work, and a branch that nobody can predict.
     */
    private void update(long[] cells, int slot, long key) {
        int node = leaves + slot;
        long winner = key;
        cells[tree + node] = winner;
        while (node > 1) {
            winner = Math.min(winner, cells[tree + (node ^ 1)]);
            node >>= 1;
            cells[tree + node] = winner;
        }
    }
}
