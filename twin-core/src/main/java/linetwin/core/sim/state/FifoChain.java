package linetwin.core.sim.state;

/**
 * First-come-first-served lists of three cells each. An element owns a row of cells whose first cell is the link to the
 * next element. A list is identified by its first cell, an element by the first cell of its row. An element is in at
 * most one list of its type, so nothing is allocated.
 */
public final class FifoChain {
    public static final int NONE = -1;
    public static final int CELLS = 3;

    private static final int HEAD = 0;
    private static final int TAIL = 1;
    private static final int SIZE = 2;

    private FifoChain() {}

    /** Takes the cells of a new, empty list and returns the first. */
    public static int in(StateArray memory) {
        int at = memory.take(CELLS);
        memory.cells[at + HEAD] = NONE;
        memory.cells[at + TAIL] = NONE;
        return at;
    }

    public static boolean isEmpty(long[] cells, int at) {
        return cells[at + SIZE] == 0;
    }

    public static int size(long[] cells, int at) {
        return (int) cells[at + SIZE];
    }

    public static int first(long[] cells, int at) {
        return (int) cells[at + HEAD];
    }

    public static int after(long[] rows, int row) {
        return (int) rows[row];
    }

    /** Appends without a branch, as the processor cannot predict if a queue is empty. */
    public static void add(long[] cells, int at, long[] rows, int row) {
        boolean empty = cells[at + SIZE] == 0;
        rows[empty ? row : (int) cells[at + TAIL]] = row;
        rows[row] = NONE;
        cells[at + HEAD] = empty ? row : cells[at + HEAD];
        cells[at + TAIL] = row;
        cells[at + SIZE]++;
    }

    public static void addFirst(long[] cells, int at, long[] rows, int row) {
        rows[row] = first(cells, at);
        if (isEmpty(cells, at)) {
            cells[at + TAIL] = row;
        }
        cells[at + HEAD] = row;
        cells[at + SIZE]++;
    }

    /** Removes and returns the first element; the list must not be empty. */
    public static int poll(long[] cells, int at, long[] rows) {
        int first = first(cells, at);
        cells[at + HEAD] = rows[first];
        cells[at + SIZE]--;
        return first;
    }

    /** Removes an element at any position of the list, in linear time. */
    public static void remove(long[] cells, int at, long[] rows, int row) {
        int before = NONE;
        int each = first(cells, at);
        while (each != row) {
            before = each;
            each = after(rows, each);
        }
        if (before == NONE) {
            poll(cells, at, rows);
            return;
        }
        rows[before] = rows[row];
        if (cells[at + TAIL] == row) {
            cells[at + TAIL] = before;
        }
        cells[at + SIZE]--;
    }
}
