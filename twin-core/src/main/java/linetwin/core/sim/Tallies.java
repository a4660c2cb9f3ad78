package linetwin.core.sim;

/** What left the line since the start of the run, and the serial numbers given so far. */
final class Tallies {
    private static final int SHIPPED = 0;
    private static final int SCRAPPED = 1;
    private static final int SERIALS = 2;

    private final long[] cells;
    private final int at;
    private final int[] counterOfRoute;

    Tallies(Memory memory, LinePlan line) {
        cells = memory.cells;
        at = memory.take(cells(line));
        counterOfRoute = line.products.stream().mapToInt(line.products::indexOf).toArray();
    }

    static int cells(LinePlan line) {
        return SERIALS + line.products.size();
    }

    long shipped() {
        return cells[at + SHIPPED];
    }

    long scrapped() {
        return cells[at + SCRAPPED];
    }

    void ship() {
        cells[at + SHIPPED]++;
    }

    void scrap() {
        cells[at + SCRAPPED]++;
    }

    /** The next serial number of what a route makes; routes that make the same product share one counter. */
    long nextSerial(int route) {
        return ++cells[at + SERIALS + counterOfRoute[route]];
    }
}
