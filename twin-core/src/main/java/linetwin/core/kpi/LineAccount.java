package linetwin.core.kpi;

import java.util.Arrays;
import java.util.List;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;

/**
 * The sums from which every figure of a line follows: times of its places, tries of its stations, what left it, and how
 * many units stood where for how long. Ratios are formed from these sums only, never from other ratios. Stations,
 * places, stores and benches are numbered in the order of the line file.
 *
 * <p>All of it lies in one array of cells, so that a copy is an array copy. How many units stand somewhere is kept as a
 * level {@code L} and a moment {@code M}, the sum of every change of the level times its moment in time. The level
 * integrated up to {@code t} is then {@code L t - M}: a change costs two additions, and nothing has to be booked.
 */
public final class LineAccount {
    private static final int OPENED_AT = 0;
    private static final int BOOKED_AT = 1;
    private static final int SHIPPED = 2;
    private static final int SCRAPPED = 3;
    private static final int LEAD_TIME = 4;
    /** Units that will be shipped one day, and all units; each a level with its moment in the next cell. */
    private static final int ON_LINE = 5;

    private static final int UNITS = 7;
    private static final int HEAD = 9;

    // The cells of one station

    private static final int QUEUE = 0;
    private static final int ON_PLACES = 2;
    private static final int TRIES = 4;
    /** What is not as it mostly is, so that an operation mostly costs one addition. */
    private static final int RETRIES = 5;

    private static final int FAILS = 6;
    private static final int FIRST_FAILS = 7;
    private static final int SCRAPS = 8;
    private static final int STATION = 9;

    private static final int LEVEL = 2;

    private final Shape shape;
    private final long[] cells;
    private final TimeAccount time;

    /** How many there are of everything, and with that where their cells are. */
    private record Shape(int stations, int places, int stores, int benches) {
        static Shape of(LineLayout layout) {
            return new Shape(
                    layout.stations().size(),
                    layout.stations().stream().mapToInt(StationSpec::places).sum(),
                    layout.stores().size(),
                    layout.benches().size());
        }

        int firstStore() {
            return HEAD + stations * STATION;
        }

        int firstBench() {
            return firstStore() + stores * LEVEL;
        }

        int firstPlace() {
            return firstBench() + benches * LEVEL;
        }

        int cells() {
            return firstPlace() + TimeAccount.cells(places);
        }
    }

    /** An account in which nothing is booked yet. */
    public LineAccount(LineLayout layout) {
        this(Shape.of(layout));
    }

    private LineAccount(Shape shape) {
        this(shape, new long[shape.cells()]);
        time.forget();
    }

    private LineAccount(Shape shape, long[] cells) {
        this.shape = shape;
        this.cells = cells;
        time = new TimeAccount(cells, shape.firstPlace(), shape.places());
    }

    /**
     * The sums of several runs of one line in one account: its ratios weigh every second and every unit alike.
     *
     * @throws IllegalArgumentException where there is no run
     */
    public static LineAccount pooled(List<LineAccount> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("There must be a run to pool");
        }
        var all = new LineAccount(runs.getFirst().shape);
        runs.forEach(run -> all.add(run, 1));
        return all;
    }

    /** These sums as they are now; booking goes on in either of the two without the other. */
    public LineAccount copy() {
        return new LineAccount(shape, cells.clone());
    }

    /**
     * What was booked since an earlier copy of this account, so that a warm-up can be cut off afterwards. For reading:
     * nothing can be booked on.
     */
    public LineAccount minus(LineAccount earlier) {
        var rest = new LineAccount(shape);
        rest.add(this, 1);
        rest.add(earlier, -1);
        return rest;
    }

    /** How many words it takes to save it. */
    public int words() {
        return cells.length;
    }

    /** Writes all sums into {@code target} from {@code at} on. */
    public void save(long[] target, int at) {
        System.arraycopy(cells, 0, target, at, cells.length);
    }

    /** Makes the sums those that were once written there. */
    public void load(long[] source, int at) {
        System.arraycopy(source, at, cells, 0, cells.length);
    }

    public TimeAccount time() {
        return time;
    }

    // Booking

    /** An operation of a station is over. */
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
     * Several operations of a station are over, of which so many were no first tries, failed, and failed at the first.
     */
    void finished(int station, long tries, long retries, long fails, long firstFails) {
        int at = station(station);
        cells[at + TRIES] += tries;
        cells[at + RETRIES] += retries;
        cells[at + FAILS] += fails;
        cells[at + FIRST_FAILS] += firstFails;
    }

    /** Units that the line ships one day left it as good or as scrap; who they were is booked elsewhere. */
    void left(long shipped, long scrapped) {
        cells[SHIPPED] += shipped;
        cells[SCRAPPED] += scrapped;
    }

    /** A unit has begun; {@code ships} where it is one that the line ships one day. */
    public void begun(boolean ships, long atMicros) {
        change(UNITS, 1, atMicros);
        if (ships) {
            change(ON_LINE, 1, atMicros);
        }
    }

    /** A unit left as good. */
    public void shipped(boolean ships, long enteredMicros, long atMicros) {
        change(UNITS, -1, atMicros);
        if (ships) {
            change(ON_LINE, -1, atMicros);
            cells[SHIPPED]++;
            cells[LEAD_TIME] += atMicros - enteredMicros;
        }
    }

    /** A unit that failed at this station was scrapped. */
    public void scrapped(int station, boolean ships, long atMicros) {
        cells[station(station) + SCRAPS]++;
        scrapped(ships, atMicros);
    }

    /** A unit was scrapped, and nobody knows where it failed. */
    public void scrapped(boolean ships, long atMicros) {
        change(UNITS, -1, atMicros);
        if (ships) {
            change(ON_LINE, -1, atMicros);
            cells[SCRAPPED]++;
        }
    }

    /** So many units more are on the line, as such; fewer where they were built into others. */
    public void unitsChanged(int more, long atMicros) {
        change(UNITS, more, atMicros);
    }

    /** So many units more that the line ships one day are on it: begun elsewhere, before anyone listened. */
    public void onLineChanged(int more, long atMicros) {
        change(ON_LINE, more, atMicros);
    }

    public void queueChanged(int station, int more, long atMicros) {
        change(station(station) + QUEUE, more, atMicros);
    }

    /** So many units more stand on the places of this station. */
    public void placesChanged(int station, int more, long atMicros) {
        change(station(station) + ON_PLACES, more, atMicros);
    }

    public void storeChanged(int store, int more, long atMicros) {
        change(store(store), more, atMicros);
    }

    /** So many units more wait at this bench or are under repair there. */
    public void benchChanged(int bench, int more, long atMicros) {
        change(bench(bench), more, atMicros);
    }

    /** Forgets all sums and begins anew, as at the end of a warm-up; what is on the line stays. */
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

    /** Books everything up to this moment. Booking may go on afterwards. */
    public void bookAll(long atMicros) {
        time.bookAll(atMicros);
        cells[BOOKED_AT] = atMicros;
    }

    // Reading, up to the moment of the newest bookAll

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

    /** Units scrapped that failed at this station. */
    public long scraps(int station) {
        return cells[station(station) + SCRAPS];
    }

    /** Units that left as good. */
    public long shipped() {
        return cells[SHIPPED];
    }

    /** Units scrapped that would have been shipped. */
    public long scrapped() {
        return cells[SCRAPPED];
    }

    public long leadTimeMicros() {
        return cells[LEAD_TIME];
    }

    /** Units that the line ships one day, summed over time: divided by the window it is the mean work in process. */
    public long onLineMicros() {
        return integral(ON_LINE);
    }

    /** All units on the line, parts too but not what is built in, summed over time. */
    public long unitMicros() {
        return integral(UNITS);
    }

    /** Units that wait in the queue of this station, summed over time. */
    public long queueMicros(int station) {
        return integral(station(station) + QUEUE);
    }

    /** Units on the places of this station, summed over time. */
    public long placeMicros(int station) {
        return integral(station(station) + ON_PLACES);
    }

    /** Units in this store, summed over time. */
    public long storeMicros(int store) {
        return integral(store(store));
    }

    /** Units at this bench, in its queue and on its places, summed over time. */
    public long benchMicros(int bench) {
        return integral(bench(bench));
    }

    public long windowMicros() {
        return cells[BOOKED_AT] - cells[OPENED_AT];
    }

    /** Whether both have booked the same up to the same moment, and would go on alike. */
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

    /** Adds sums only: the levels of this account stay 0, so their moments are the integrals themselves. */
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

    /** The cell of the level with this number among all levels. */
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
