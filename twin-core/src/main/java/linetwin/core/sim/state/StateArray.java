package linetwin.core.sim.state;

/**
 * The cells that hold the state of stations, places, stores and benches, all in one array: a snapshot is an array copy.
 * Each of them takes its own cells once, when the line is set up, and is nothing but a view of them with its wiring.
 */
public final class StateArray implements SavedState {
    public final long[] cells;
    private int taken;

    public StateArray(int size) {
        cells = new long[size];
    }

    /** The first of so many cells that nobody else has. */
    public int take(int count) {
        int first = taken;
        taken += count;
        if (taken > cells.length) {
            throw new IllegalStateException("Only %s cells were planned".formatted(cells.length));
        }
        return first;
    }

    @Override
    public int words() {
        return taken;
    }

    @Override
    public void save(long[] target, int at) {
        System.arraycopy(cells, 0, target, at, taken);
    }

    @Override
    public void load(long[] source, int at) {
        System.arraycopy(source, at, cells, 0, taken);
    }
}
