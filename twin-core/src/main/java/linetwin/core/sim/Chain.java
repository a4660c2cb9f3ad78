package linetwin.core.sim;

/**
 * A first-come-first-served list of things that each have a row of cells somewhere, whose first cell is the link to the
 * next one. A thing is known by the index of its row, and in one list of its sort at most, so nothing is ever allocated.
 */
final class Chain {
    static final int NONE = -1;
    static final int CELLS = 3;

    private static final int HEAD = 0;
    private static final int TAIL = 1;
    private static final int SIZE = 2;

    private final int at;

    Chain(Memory memory) {
        at = memory.take(CELLS);
        memory.cells[at + HEAD] = NONE;
        memory.cells[at + TAIL] = NONE;
    }

    boolean isEmpty(long[] cells) {
        return cells[at + SIZE] == 0;
    }

    int size(long[] cells) {
        return (int) cells[at + SIZE];
    }

    int first(long[] cells) {
        return (int) cells[at + HEAD];
    }

    static int after(long[] rows, int row) {
        return (int) rows[row];
    }

    void add(long[] cells, long[] rows, int row) {
        rows[row] = NONE;
        int last = (int) cells[at + TAIL];
        cells[at + TAIL] = row;
        cells[at + SIZE]++;
        if (last == NONE) {
            cells[at + HEAD] = row;
        } else {
            rows[last] = row;
        }
    }

    void addFirst(long[] cells, long[] rows, int row) {
        rows[row] = first(cells);
        if (isEmpty(cells)) {
            cells[at + TAIL] = row;
        }
        cells[at + HEAD] = row;
        cells[at + SIZE]++;
    }

    /** Takes the first thing out; there must be one. */
    int poll(long[] cells, long[] rows) {
        int first = first(cells);
        long next = rows[first];
        cells[at + HEAD] = next;
        cells[at + SIZE]--;
        if (next == NONE) {
            cells[at + TAIL] = NONE;
        }
        return first;
    }

    /** Takes a thing out from wherever it stands in the list. */
    void remove(long[] cells, long[] rows, int row) {
        int before = NONE;
        int each = first(cells);
        while (each != row) {
            before = each;
            each = after(rows, each);
        }
        if (before == NONE) {
            poll(cells, rows);
            return;
        }
        rows[before] = rows[row];
        if (cells[at + TAIL] == row) {
            cells[at + TAIL] = before;
        }
        cells[at + SIZE]--;
    }
}
