package linetwin.core.kpi;

import java.util.Arrays;
import java.util.List;
import linetwin.core.layout.LineLayout;

/**
 * Sums from which all figures of a line are computed: times of its places, tries of its stations, departures, and units
 * at each location integrated over time. Ratios are formed from these sums only, never from other ratios. Stations,
 * places, stores and benches are numbered in the order of the line file.
 *
 * <p>All sums are in one array of cells, so that a copy is an array copy. The number of units at a location is kept as
 * a level {@code L} and a moment {@code M}, the sum of each change of the level times its time. The integral of the
 * level up to {@code t} is {@code L t - M}: a change costs two additions and no booking.
 *
 * <p>Numeric kernel: whole microseconds without allocation, as the kernel books each event.
 */
public final class LineAccount {
    private static final int OPENED_AT = 0;
    private static final int BOOKED_AT = 1;
    private static final int SHIPPED = 2;
    private static final int SCRAPPED = 3;
    private static final int LEAD_TIME = 4;
    /** Units that will be shipped, and all units; each is a level with its moment in the next cell. */
    private static final int ON_LINE = 5;

    private static final int UNITS = 7;
    static final int HEAD = 9;

    // Cells of one station

    private static final int QUEUE = 0;
    private static final int ON_PLACES = 2;
    private static final int TRIES = 4;
    /** Counts of exceptions, so that an ordinary operation costs one addition. */
    private static final int RETRIES = 5;

    private static final int FAILS = 6;
    private static final int FIRST_FAILS = 7;
    private static final int SCRAPS = 8;
    static final int STATION = 9;

    static final int LEVEL = 2;

    private final LineAccountShape shape;
    private final long[] cells;
    private final TimeAccount time;

    /** Creates an account without bookings. */
    public LineAccount(LineLayout layout) {
        this(LineAccountShape.of(layout));
    }

    private LineAccount(LineAccountShape shape) {
        this(shape, new long[shape.cells()]);
        time.clear();
    }

    private LineAccount(LineAccountShape shape, long[] cells) {
        this.shape = shape;
        this.cells = cells;
        time = new TimeAccount(cells, shape.firstPlace(), shape.places());
    }

    /**
     * Returns the sums of several runs of one line in one account: its ratios weight every second and every unit
     * equally.
     *
     * @throws IllegalArgumentException if there is no run
     */
    public static LineAccount pooled(List<LineAccount> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("There must be a run to pool");
        }
        var all = new LineAccount(runs.getFirst().shape);
        runs.forEach(run -> all.add(run, 1));
        return all;
    }

    /** Returns an independent copy of these sums. */
    public LineAccount copy() {
        return new LineAccount(shape, cells.clone());
    }

    /**
     * Returns the sums booked since an earlier copy of this account, so that a warm-up can be removed afterwards. Read
     * only: nothing can be booked in the result.
     */
    public LineAccount minus(LineAccount earlier) {
        var rest = new LineAccount(shape);
        rest.add(this, 1);
        rest.add(earlier, -1);
        return rest;
    }

    /** Returns the number of words needed to save the account. */
    public int words() {
        return cells.length;
    }

    /** Writes all sums into {@code target} from index {@code at}. */
    public void save(long[] target, int at) {
        System.arraycopy(cells, 0, target, at, cells.length);
    }

    /** Restores all sums from {@code source} at index {@code at}. */
    public void load(long[] source, int at) {
        System.arraycopy(source, at, cells, 0, cells.length);
    }

    public TimeAccount time() {
        return time;
    }

    // Booking

    /** Books the end of an operation of a station. */
    public void finished(int station, boolean firstTry, boolean passed) {
        int at = station(station);
        cells[at + TRIES]++;
        if (!firstTry || !passed) {
            cells[at + RETRIES] += firstTry ? 0 : 1;
            cells[at + FAILS] += passed ? 0 : 1;
            cells[at + FIRST_FAILS] += firstTry && !passed ? 1 : 0;
        }
    }

    /**
     * Books the end of several operations of a station.
     *
     * @param tries all operations
     * @param retries operations that were not the first try
     * @param fails failed operations
     * @param firstFails failed first tries
     */
    void finished(int station, long tries, long retries, long fails, long firstFails) {
        int at = station(station);
        cells[at + TRIES] += tries;
        cells[at + RETRIES] += retries;
        cells[at + FAILS] += fails;
        cells[at + FIRST_FAILS] += firstFails;
    }

    /** Books units that left the line as good or as scrap, without their locations, which are booked separately. */
    void left(long shipped, long scrapped) {
        cells[SHIPPED] += shipped;
        cells[SCRAPPED] += scrapped;
    }

    /** Books the creation of a unit; {@code ships} is true for a product that the line ships. */
    public void begun(boolean ships, long atMicros) {
        change(UNITS, 1, atMicros);
        if (ships) {
            change(ON_LINE, 1, atMicros);
        }
    }

    /** Books the shipment of a good unit. */
    public void shipped(boolean ships, long enteredMicros, long atMicros) {
        change(UNITS, -1, atMicros);
        if (ships) {
            change(ON_LINE, -1, atMicros);
            cells[SHIPPED]++;
            cells[LEAD_TIME] += atMicros - enteredMicros;
        }
    }

    /** Books the scrapping of a unit that failed at this station. */
    public void scrapped(int station, boolean ships, long atMicros) {
        cells[station(station) + SCRAPS]++;
        scrapped(ships, atMicros);
    }

    /** Books the scrapping of a unit whose failed station is unknown. */
    public void scrapped(boolean ships, long atMicros) {
        change(UNITS, -1, atMicros);
        if (ships) {
            change(ON_LINE, -1, atMicros);
            cells[SCRAPPED]++;
        }
    }

    /** Books a change in the number of units on the line; negative for units built into others. */
    public void unitsChanged(int more, long atMicros) {
        change(UNITS, more, atMicros);
    }

    /**
     * Books a change in the number of units on the line that will be shipped, as for units created before the first
     * event.
     */
    public void onLineChanged(int more, long atMicros) {
        change(ON_LINE, more, atMicros);
    }

    public void queueChanged(int station, int more, long atMicros) {
        change(station(station) + QUEUE, more, atMicros);
    }

    /** Books a change in the number of units on the places of this station. */
    public void placesChanged(int station, int more, long atMicros) {
        change(station(station) + ON_PLACES, more, atMicros);
    }

    public void storeChanged(int store, int more, long atMicros) {
        change(store(store), more, atMicros);
    }

    /** Books a change in the number of units at this bench, in its queue or under repair. */
    public void benchChanged(int bench, int more, long atMicros) {
        change(bench(bench), more, atMicros);
    }

    /** Resets all sums, as at the end of a warm-up; levels stay as they are. */
    public void restart(long atMicros) {
        time.restart(atMicros);
        cells[OPENED_AT] = atMicros;
        cells[BOOKED_AT] = atMicros;
        Arrays.fill(cells, SHIPPED, LEAD_TIME + 1, 0);
        for (int i = 0; i < shape.stations(); i++) {
            Arrays.fill(cells, station(i) + TRIES, station(i) + SCRAPS + 1, 0);
        }
        for (int i = 0; i < levels(); i++) {
            cells[level(i) + 1] = cells[level(i)] * atMicros;
        }
    }

    /** Books all times up to this time. Booking may continue afterwards. */
    public void bookAll(long atMicros) {
        time.bookAll(atMicros);
        cells[BOOKED_AT] = atMicros;
    }

    // Readers, up to the time of the last bookAll

    public long tries(int station) {
        return cells[station(station) + TRIES];
    }

    public long passes(int station) {
        return tries(station) - cells[station(station) + FAILS];
    }

    public long firstTries(int station) {
        return tries(station) - cells[station(station) + RETRIES];
    }

    public long firstPasses(int station) {
        return firstTries(station) - cells[station(station) + FIRST_FAILS];
    }

    /** Returns the scrapped units that failed at this station. */
    public long scraps(int station) {
        return cells[station(station) + SCRAPS];
    }

    /** Returns the units that left as good. */
    public long shipped() {
        return cells[SHIPPED];
    }

    /** Returns the scrapped units that would have been shipped. */
    public long scrapped() {
        return cells[SCRAPPED];
    }

    public long leadTimeMicros() {
        return cells[LEAD_TIME];
    }

    /**
     * Returns the units that will be shipped, integrated over time: divided by the window it is the mean work in
     * process.
     */
    long onLineMicros() {
        return integral(ON_LINE);
    }

    /** Returns all units on the line, integrated over time: parts are included, units built into others are not. */
    public long unitMicros() {
        return integral(UNITS);
    }

    /** Returns the units in the queue of this station, integrated over time. */
    public long queueMicros(int station) {
        return integral(station(station) + QUEUE);
    }

    /** Returns the units on the places of this station, integrated over time. */
    long placeMicros(int station) {
        return integral(station(station) + ON_PLACES);
    }

    /** Returns the units in this store, integrated over time. */
    public long storeMicros(int store) {
        return integral(store(store));
    }

    /** Returns the units in the queue and on the places of this bench, integrated over time. */
    public long benchMicros(int bench) {
        return integral(bench(bench));
    }

    public long windowMicros() {
        return cells[BOOKED_AT] - cells[OPENED_AT];
    }

    /** True if both accounts contain the same bookings up to the same time. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LineAccount account
                && shape.equals(account.shape)
                && Arrays.equals(cells, account.cells);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }

    private void change(int level, int more, long atMicros) {
        cells[level] += more;
        cells[level + 1] += more * atMicros;
    }

    private long integral(int level) {
        return cells[level] * cells[BOOKED_AT] - cells[level + 1];
    }

    /** Adds sums only: the levels of this account stay 0, so their moments are the negative integrals. */
    private void add(LineAccount other, int times) {
        cells[BOOKED_AT] += times * other.windowMicros();
        for (int i = SHIPPED; i <= LEAD_TIME; i++) {
            cells[i] += times * other.cells[i];
        }
        for (int i = 0; i < shape.stations(); i++) {
            for (int at = station(i) + TRIES; at <= station(i) + SCRAPS; at++) {
                cells[at] += times * other.cells[at];
            }
        }
        for (int i = 0; i < levels(); i++) {
            cells[level(i) + 1] -= times * other.integral(level(i));
        }
        time.add(other.time, times);
    }

    private static int station(int station) {
        return HEAD + station * STATION;
    }

    private int store(int store) {
        return shape.firstStore() + store * LEVEL;
    }

    private int bench(int bench) {
        return shape.firstBench() + bench * LEVEL;
    }

    private int levels() {
        return 2 + 2 * shape.stations() + shape.stores() + shape.benches();
    }

    /** Returns the cell of a level by its number among all levels. */
    private int level(int index) {
        int ofStations = index - 2;
        if (ofStations < 0) {
            return ON_LINE + index * LEVEL;
        }
        int others = ofStations - 2 * shape.stations();
        return others < 0
                ? station(ofStations / 2) + QUEUE + ofStations % 2 * LEVEL
                : shape.firstStore() + others * LEVEL;
    }
}
