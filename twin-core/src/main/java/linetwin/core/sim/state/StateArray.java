package linetwin.core.sim.state;

/**
 * Cells with the state of stations, places, stores and benches in one array: a snapshot is an array copy. Each
 * component takes its own cells once at set-up and is a view of these cells with its fixed wiring.
 */
public final class StateArray implements SavedState {
    public final long[] cells;
    private int taken;

    public StateArray(int size) {
        cells = new long[size];
    }

    /** Reserves cells and returns the index of the first. */
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
