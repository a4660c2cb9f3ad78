package linetwin.core.sim;

import java.util.Arrays;

/**
 * The future event set: a winner tree over packed keys {@code (time << bits) | slot}. Every event source has one slot,
 * so to schedule, reschedule and cancel are the same update of one leaf, and equal times are ordered by slot.
 */
final class EventList implements Saved {
    private static final long NEVER = Long.MAX_VALUE;

    private final int bits;
    private final int leaves;
    private final long[] tree;

    EventList(int slots) {
        bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, slots - 1)));
        leaves = 1 << bits;
        tree = new long[2 * leaves];
        Arrays.fill(tree, NEVER);
    }

    /** The next key; one that lies after every time where nothing is to come. */
    long next() {
        return tree[1];
    }

    /** Whether anything is to come up to this moment. */
    boolean isDueBy(long ticks) {
        return tree[1] >> bits <= ticks;
    }

    long nextTicks() {
        return tree[1] >> bits;
    }

    int nextSlot() {
        return (int) (tree[1] & (leaves - 1));
    }

    /**
     * Takes an event out that has happened, unless its slot has been scheduled anew meanwhile: to end it first and then
     * schedule it would be two updates in place of one.
     */
    void endIfStill(int slot, long key) {
        if (tree[leaves + slot] == key) {
            cancel(slot);
        }
    }

    void schedule(int slot, long ticks) {
        update(slot, (ticks << bits) | slot);
    }

    void cancel(int slot) {
        update(slot, NEVER);
    }

    @Override
    public int words() {
        return tree.length;
    }

    @Override
    public void save(long[] target, int at) {
        System.arraycopy(tree, 0, target, at, tree.length);
    }

    @Override
    public void load(long[] source, int at) {
        System.arraycopy(source, at, tree, 0, tree.length);
    }

    /** Always up to the root: to stop where nothing changes would be less work, and a branch that nobody can predict. */
    private void update(int slot, long key) {
        int node = leaves + slot;
        long winner = key;
        tree[node] = winner;
        while (node > 1) {
            winner = Math.min(winner, tree[node ^ 1]);
            node >>= 1;
            tree[node] = winner;
        }
    }
}
