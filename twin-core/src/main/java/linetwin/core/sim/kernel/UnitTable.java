package linetwin.core.sim.kernel;

import static linetwin.core.sim.state.FifoChain.NONE;

import java.util.Arrays;
import linetwin.core.sim.state.FifoChain;
import linetwin.core.sim.state.SavedState;

/**
 * The units on the line: a row of cells each, and the row of a unit that left is used again. The array grows only while
 * the line holds more than ever before.
 */
public final class UnitTable implements SavedState {
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

    /** All of them: a unit is known by the index of its row, whose first cell is its link. */
    long[] rows = new long[FIRST + INITIAL * CELLS];

    UnitTable() {
        rows[FREE] = NONE;
    }

    /** A new unit of this route. */
    int create(int route, long serial, long now) {
        int unit = take();
        rows[unit + SERIAL] = serial;
        rows[unit + ENTERED] = now;
        rows[unit + SINCE] = now;
        rows[unit + STATIONS] = UPPER;
        rows[unit + PARTS] = NONE;
        rows[unit + HISTORY] = (long) route << Integer.SIZE;
        return unit;
    }

    /** Forgets a unit and all that is built into it. */
    void remove(int unit) {
        int part = firstPart(unit);
        while (part != NONE) {
            int next = FifoChain.after(rows, part);
            remove(part);
            part = next;
        }
        rows[unit + LINK] = rows[FREE];
        rows[FREE] = unit;
    }

    /** Makes {@code part} the newest part of {@code unit}. */
    void fit(int part, int unit, long now) {
        int at = unit + PARTS;
        rows[part + SINCE] = now;
        rows[part + LINK] = NONE;
        int first = (int) rows[at];
        if (first == NONE) {
            first = part;
        } else {
            rows[(int) (rows[at] >> Integer.SIZE) + LINK] = part;
        }
        rows[at] = ((long) part << Integer.SIZE) | first;
    }

    long serial(int unit) {
        return rows[unit + SERIAL];
    }

    int route(int unit) {
        return (int) (rows[unit + HISTORY] >> Integer.SIZE);
    }

    /** How often it was sent to a bench. */
    int reworks(int unit) {
        return (int) rows[unit + HISTORY];
    }

    void sendToRework(int unit) {
        rows[unit + HISTORY]++;
    }

    /** When it began. */
    long entered(int unit) {
        return rows[unit + ENTERED];
    }

    /** When it came to where it is. */
    long since(int unit) {
        return rows[unit + SINCE];
    }

    /** It is somewhere else now. */
    void move(int unit, long now) {
        rows[unit + SINCE] = now;
    }

    /** It is on a place of this station now. */
    void seat(int unit, int station, long now) {
        rows[unit + SINCE] = now;
        rows[unit + STATIONS] = (rows[unit + STATIONS] & UPPER) | (station + 1);
    }

    /** It is at the head of a queue now, where it came in. */
    void moveToHead(int unit, long now) {
        move(unit, now);
        rows[unit + STATIONS] |= AT_HEAD;
    }

    boolean cameToHead(int unit) {
        return (rows[unit + STATIONS] & AT_HEAD) != 0;
    }

    /** The station where it was last worked on, or NONE. */
    int lastStation(int unit) {
        return ((int) rows[unit + STATIONS] & STATION) - 1;
    }

    /** The station whose test it failed and has not passed since, or NONE. */
    int failedAt(int unit) {
        return (int) (rows[unit + STATIONS] >> Integer.SIZE);
    }

    /** Notes the station whose test it failed; NONE where it passed. */
    void failAt(int unit, int station) {
        int at = unit + STATIONS;
        rows[at] = ((long) station << Integer.SIZE) | (rows[at] & ~UPPER);
    }

    int firstPart(int unit) {
        return (int) rows[unit + PARTS];
    }

    @Override
    public int words() {
        return FIRST + (int) rows[USED] * CELLS;
    }

    @Override
    public void save(long[] target, int at) {
        System.arraycopy(rows, 0, target, at, words());
    }

    @Override
    public void load(long[] source, int at) {
        int size = FIRST + (int) source[at + USED] * CELLS;
        if (size > rows.length) {
            grow(size);
        }
        System.arraycopy(source, at, rows, 0, size);
    }

    private int take() {
        int unit = (int) rows[FREE];
        if (unit != NONE) {
            rows[FREE] = rows[unit + LINK];
            return unit;
        }
        if (words() + CELLS > rows.length) {
            grow(2 * rows.length);
        }
        unit = words();
        rows[USED]++;
        return unit;
    }

    private void grow(int length) {
        rows = Arrays.copyOf(rows, length);
    }
}
