package linetwin.core.sim;

import static linetwin.core.sim.Chain.NONE;

import java.util.Arrays;

/**
 * The units on the line: a row of cells each, and the row of a unit that left is used again. The array grows only while
 * the line holds more than ever before.
 */
final class Units implements Saved {
    /** The first row that may be used again, and how many rows were ever used. */
    private static final int FREE = 0;

    private static final int USED = 1;
    private static final int FIRST = 2;

    // The cells of one unit

    private static final int LINK = 0;
    private static final int SERIAL = 1;
    private static final int ENTERED = 2;
    private static final int SINCE = 3;
    /** The station that failed it in the upper half; in the lower one more than the station that last had it. */
    private static final int STATIONS = 4;
    /** The last part built into it in the upper half, the first in the lower. */
    private static final int PARTS = 5;
    /** Its route in the upper half; how often it went to a bench in the lower. */
    private static final int HISTORY = 6;

    private static final int CELLS = 7;
    private static final int INITIAL = 64;
    private static final long UPPER = 0xffff_ffff_0000_0000L;
    private static final long AT_HEAD = 0x8000_0000L;
    private static final int STATION = 0x7fff_ffff;

    final Chain.Links links = new Chain.Links(new long[FIRST + INITIAL * CELLS], FIRST + LINK, CELLS);
    private long[] cells = links.cells;

    Units() {
        cells[FREE] = NONE;
    }

    /** A new unit of this route. */
    int create(int route, long serial, long now) {
        int unit = take();
        int at = row(unit);
        cells[at + SERIAL] = serial;
        cells[at + ENTERED] = now;
        cells[at + SINCE] = now;
        cells[at + STATIONS] = UPPER;
        cells[at + PARTS] = NONE;
        cells[at + HISTORY] = (long) route << Integer.SIZE;
        return unit;
    }

    /** Forgets a unit and all that is built into it. */
    void remove(int unit) {
        int part = firstPart(unit);
        while (part != NONE) {
            int next = links.next(part);
            remove(part);
            part = next;
        }
        links.link(unit, (int) cells[FREE]);
        cells[FREE] = unit;
    }

    /** Makes {@code part} the newest part of {@code unit}. */
    void fit(int part, int unit, long now) {
        int at = row(unit) + PARTS;
        cells[row(part) + SINCE] = now;
        links.link(part, NONE);
        int first = (int) cells[at];
        if (first == NONE) {
            first = part;
        } else {
            links.link((int) (cells[at] >> Integer.SIZE), part);
        }
        cells[at] = ((long) part << Integer.SIZE) | first;
    }

    long serial(int unit) {
        return cells[row(unit) + SERIAL];
    }

    int route(int unit) {
        return (int) (cells[row(unit) + HISTORY] >> Integer.SIZE);
    }

    /** How often it was sent to a bench. */
    int reworks(int unit) {
        return (int) cells[row(unit) + HISTORY];
    }

    void sendToRework(int unit) {
        cells[row(unit) + HISTORY]++;
    }

    /** When it began. */
    long entered(int unit) {
        return cells[row(unit) + ENTERED];
    }

    /** When it came to where it is. */
    long since(int unit) {
        return cells[row(unit) + SINCE];
    }

    /** It is somewhere else now. */
    void move(int unit, long now) {
        cells[row(unit) + SINCE] = now;
    }

    /** It is on a place of this station now. */
    void seat(int unit, int station, long now) {
        int at = row(unit);
        cells[at + SINCE] = now;
        cells[at + STATIONS] = (cells[at + STATIONS] & UPPER) | (station + 1);
    }

    /** It is at the head of a queue now, where it came in. */
    void moveToHead(int unit, long now) {
        move(unit, now);
        cells[row(unit) + STATIONS] |= AT_HEAD;
    }

    boolean cameToHead(int unit) {
        return (cells[row(unit) + STATIONS] & AT_HEAD) != 0;
    }

    /** The station where it was last worked on, or NONE. */
    int lastStation(int unit) {
        return ((int) cells[row(unit) + STATIONS] & STATION) - 1;
    }

    /** The station whose test it failed and has not passed since, or NONE. */
    int failedAt(int unit) {
        return (int) (cells[row(unit) + STATIONS] >> Integer.SIZE);
    }

    /** Notes the station whose test it failed; NONE where it passed. */
    void failAt(int unit, int station) {
        int at = row(unit) + STATIONS;
        cells[at] = ((long) station << Integer.SIZE) | (cells[at] & ~UPPER);
    }

    int firstPart(int unit) {
        return (int) cells[row(unit) + PARTS];
    }

    @Override
    public int words() {
        return FIRST + (int) cells[USED] * CELLS;
    }

    @Override
    public void save(long[] target, int at) {
        System.arraycopy(cells, 0, target, at, words());
    }

    @Override
    public void load(long[] source, int at) {
        int size = FIRST + (int) source[at + USED] * CELLS;
        if (size > cells.length) {
            grow(size);
        }
        System.arraycopy(source, at, cells, 0, size);
    }

    private int take() {
        int unit = (int) cells[FREE];
        if (unit != NONE) {
            cells[FREE] = links.next(unit);
            return unit;
        }
        if (words() + CELLS > cells.length) {
            grow(2 * cells.length);
        }
        return (int) cells[USED]++;
    }

    private void grow(int length) {
        cells = Arrays.copyOf(cells, length);
        links.cells = cells;
    }

    private static int row(int unit) {
        return FIRST + unit * CELLS;
    }
}
