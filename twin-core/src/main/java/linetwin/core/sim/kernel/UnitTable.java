package linetwin.core.sim.kernel;

import static linetwin.core.sim.state.FifoChain.NONE;

import java.util.Arrays;
import linetwin.core.sim.state.FifoChain;
import linetwin.core.sim.state.SavedState;

/**
 * Units on the line, one row of cells each; the row of a removed unit is used again. The array grows only when the line
 * holds more units than ever before.
 */
public final class UnitTable implements SavedState {
    /** First free row, and number of rows ever used. */
    private static final int FREE = 0;

    private static final int USED = 1;
    private static final int FIRST = 2;

    // Cells of one unit

    private static final int LINK = 0;
    private static final int SERIAL = 1;
    private static final int ENTERED = 2;
    private static final int SINCE = 3;
    /** Upper half: station where the unit failed. Lower half: last station of the unit, plus 1. */
    private static final int STATIONS = 4;
    /** Upper half: last part built into the unit. Lower half: first part. */
    private static final int PARTS = 5;
    /** Upper half: route of the unit. Lower half: number of reworks. */
    private static final int HISTORY = 6;

    private static final int CELLS = 7;
    private static final int INITIAL = 64;
    private static final long UPPER = 0xffff_ffff_0000_0000L;
    private static final long AT_HEAD = 0x8000_0000L;
    private static final int STATION = 0x7fff_ffff;

    /** Rows of all units: a unit is identified by the index of its row, whose first cell is its link. */
    public long[] rows = new long[FIRST + INITIAL * CELLS];

    UnitTable() {
        rows[FREE] = NONE;
    }

    /** Creates a unit of this route. */
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

    /** Removes a unit and all units built into it. */
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

    /** Appends {@code part} to the parts of {@code unit}. */
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

    /** Returns the number of times the unit was sent to a bench. */
    public int reworks(int unit) {
        return (int) rows[unit + HISTORY];
    }

    void sendToRework(int unit) {
        rows[unit + HISTORY]++;
    }

    /** Returns the time at which the unit was created. */
    public long entered(int unit) {
        return rows[unit + ENTERED];
    }

    /** Returns the time of arrival at the present location. */
    public long since(int unit) {
        return rows[unit + SINCE];
    }

    /** Sets the time of arrival at a new location. */
    void move(int unit, long now) {
        rows[unit + SINCE] = now;
    }

    /** Sets the last station of a unit that arrives on a place. */
    void seat(int unit, int station, long now) {
        rows[unit + SINCE] = now;
        rows[unit + STATIONS] = (rows[unit + STATIONS] & UPPER) | (station + 1);
    }

    /** Sets the arrival at the head of a queue. */
    void moveToHead(int unit, long now) {
        move(unit, now);
        rows[unit + STATIONS] |= AT_HEAD;
    }

    public boolean cameToHead(int unit) {
        return (rows[unit + STATIONS] & AT_HEAD) != 0;
    }

    /** Returns the last station that worked on the unit, or NONE. */
    public int lastStation(int unit) {
        return ((int) rows[unit + STATIONS] & STATION) - 1;
    }

    /** Returns the station whose test the unit failed and has not passed since, or NONE. */
    public int failedAt(int unit) {
        return (int) (rows[unit + STATIONS] >> Integer.SIZE);
    }

    /** Sets the station whose test the unit failed; NONE if it passed. */
    void failAt(int unit, int station) {
        int at = unit + STATIONS;
        rows[at] = ((long) station << Integer.SIZE) | (rows[at] & ~UPPER);
    }

    public int firstPart(int unit) {
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
