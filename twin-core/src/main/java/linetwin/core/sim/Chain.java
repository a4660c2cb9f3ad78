package linetwin.core.sim;

/**
 * A first-come-first-served list of numbered things. A thing is in one list of its sort at most, so its own link
 * suffices and nothing is ever allocated.
 */
final class Chain {
    static final int NONE = -1;
    static final int CELLS = 3;

    private static final int HEAD = 0;
    private static final int TAIL = 1;
    private static final int SIZE = 2;

    private final long[] cells;
    private final int at;
    private final Links links;

    Chain(Memory memory, Links links) {
        cells = memory.cells;
        at = memory.take(CELLS);
        this.links = links;
        cells[at + HEAD] = NONE;
        cells[at + TAIL] = NONE;
    }

    boolean isEmpty() {
        return cells[at + SIZE] == 0;
    }

    int size() {
        return (int) cells[at + SIZE];
    }

    int first() {
        return (int) cells[at + HEAD];
    }

    int after(int thing) {
        return links.next(thing);
    }

    void add(int thing) {
        links.link(thing, NONE);
        int last = (int) cells[at + TAIL];
        if (last == NONE) {
            cells[at + HEAD] = thing;
        } else {
            links.link(last, thing);
        }
        cells[at + TAIL] = thing;
        cells[at + SIZE]++;
    }

    void addFirst(int thing) {
        links.link(thing, first());
        if (isEmpty()) {
            cells[at + TAIL] = thing;
        }
        cells[at + HEAD] = thing;
        cells[at + SIZE]++;
    }

    /** Takes the first thing out; there must be one. */
    int poll() {
        int first = first();
        int next = links.next(first);
        cells[at + HEAD] = next;
        if (next == NONE) {
            cells[at + TAIL] = NONE;
        }
        cells[at + SIZE]--;
        return first;
    }

    /** Takes a thing out from wherever it stands in the list. */
    void remove(int thing) {
        int before = NONE;
        int each = first();
        while (each != thing) {
            before = each;
            each = links.next(each);
        }
        if (before == NONE) {
            poll();
            return;
        }
        links.link(before, links.next(thing));
        if (cells[at + TAIL] == thing) {
            cells[at + TAIL] = before;
        }
        cells[at + SIZE]--;
    }

    /** Where the things of one sort keep their links: one cell in every so many. */
    static final class Links {
        long[] cells;
        private final int first;
        private final int stride;

        Links(long[] cells, int first, int stride) {
            this.cells = cells;
            this.first = first;
            this.stride = stride;
        }

        int next(int thing) {
            return (int) cells[first + thing * stride];
        }

        void link(int thing, int next) {
            cells[first + thing * stride] = next;
        }
    }
}
