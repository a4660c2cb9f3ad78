package linetwin.core.sim.state;

import java.util.Arrays;

/**
 * Future event list of a discrete-event simulation: a winner tree (tournament tree) over packed keys {@code (time <<
 * bits) | slot}. Every event source has one slot, so schedule, reschedule and cancel are the same update of one leaf,
 * and equal times are ordered by slot; some of the last slots may precede the first. Numeric kernel: times are whole
 * microseconds, without allocation.
 */
public final class EventList {
    private static final long NEVER = Long.MAX_VALUE;

    private final int bits;
    private final int leaves;
    private final int slots;
    /** Number of last slots that precede slot 0. */
    private final int early;
    /** Index of the tree in the state array; its root has the index 1, and node n has the children 2n and 2n + 1. */
    private final int tree;

    /**
     * Creates an empty list.
     *
     * @param early number of slots at the end whose events precede those of all other slots at the same time
     */
    public EventList(StateArray memory, int slots, int early) {
        this.slots = slots;
        this.early = early;
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

    /** Returns the key of the next event; a key after every time if the list is empty. */
    public long next(long[] cells) {
        return cells[tree + 1];
    }

    public long ticksOf(long key) {
        return key >> bits;
    }

    public int slotOf(long key) {
        int slot = ((int) key & (leaves - 1)) - early;
        return slot < 0 ? slot + slots : slot;
    }

    /**
     * Removes a fired event, unless its slot has been scheduled again meanwhile: one update instead of a removal and an
     * insertion.
     */
    public void endIfStill(long[] cells, int slot, long key) {
        if (cells[tree + leaves + leaf(slot)] == key) {
            cancel(cells, slot);
        }
    }

    public void schedule(long[] cells, int slot, long ticks) {
        int leaf = leaf(slot);
        update(cells, leaf, (ticks << bits) | leaf);
    }

    public void cancel(long[] cells, int slot) {
        update(cells, leaf(slot), NEVER);
    }

    /** Returns the time of a scheduled event. */
    public long timeOf(long[] cells, int slot) {
        return ticksOf(cells[tree + leaves + leaf(slot)]);
    }

    private int leaf(int slot) {
        int leaf = slot + early;
        return leaf < slots ? leaf : leaf - slots;
    }

    /**
     * Updates every node up to the root: an early exit would save work but add a branch that the processor cannot
     * predict.
     */
    private void update(long[] cells, int leaf, long key) {
        int node = leaves + leaf;
        long winner = key;
        cells[tree + node] = winner;
        while (node > 1) {
            winner = Math.min(winner, cells[tree + (node ^ 1)]);
            node >>= 1;
            cells[tree + node] = winner;
        }
    }
}
