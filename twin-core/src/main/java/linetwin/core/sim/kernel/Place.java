package linetwin.core.sim.kernel;

import static linetwin.core.sim.state.FifoChain.NONE;

import linetwin.core.sim.state.StateArray;

/**
 * One place of a station: a view of its cells, and its wiring. Its phase is what it would be doing were it not down;
 * only a time-dependent breakdown is laid over a phase, all others are phases themselves.
 */
final class Place {
    static final int CELLS = 12;
    /** The link in the list of places that this one waits in: the first of its cells. */
    static final int LINK = 0;

    private static final int UNIT = 1;
    private static final int PHASE = 2;
    private static final int SINCE = 3;
    /** When the operation last began to run or stood still, how long it takes, and what was done before. */
    private static final int RUNNING_SINCE = 4;

    private static final int WORK = 5;
    private static final int DONE = 6;
    /** What is left of the operation when a breakdown comes amid it. */
    private static final int REST = 7;
    /** Work left until the next stops fall due. */
    private static final int TO_BREAKDOWN = 8;

    private static final int TO_SHORT_STOP = 9;
    /** The way on of the finished unit; NONE where it failed. */
    private static final int WAY = 10;

    private static final int CONDITION = 11;
    private static final int UP = 0;
    private static final int DOWN = 1;
    private static final int OVERDUE = 2;

    final int number;
    final Station station;
    final PlaceStops stops;
    /** Copies of what its stops say, as they are asked at every operation. */
    final boolean interruptWork;

    final boolean stopAtEnd;
    final boolean byClock;
    /** The number of its first need among those of all places. */
    final int firstNeed;

    final int at;

    Place(StateArray memory, int at, int number, Station station, PlaceStops stops, int firstNeed) {
        this.number = number;
        this.station = station;
        this.stops = stops;
        interruptWork = stops.interruptWork;
        stopAtEnd = stops.stopAtEnd;
        byClock = stops.byClock;
        this.firstNeed = firstNeed;
        var cells = memory.cells;
        this.at = at;
        cells[at + UNIT] = NONE;
        cells[at + PHASE] = TimeUseColumns.UNKNOWN;
        cells[at + TO_BREAKDOWN] = stops.byClock ? 0 : stops.toBreakdown();
        cells[at + TO_SHORT_STOP] = stops.toShortStop();
    }

    int unit(long[] cells) {
        return (int) cells[at + UNIT];
    }

    /** Takes this unit, on which no operation has begun yet. */
    void put(long[] cells, int unit) {
        cells[at + UNIT] = unit;
        cells[at + WORK] = 0;
    }

    /** Gives its unit away. */
    int lift(long[] cells) {
        int unit = unit(cells);
        cells[at + UNIT] = NONE;
        return unit;
    }

    int phase(long[] cells) {
        return (int) cells[at + PHASE];
    }

    void phase(long[] cells, int next) {
        cells[at + PHASE] = next;
    }

    /** What it spends its time on. */
    int use(long[] cells) {
        return isDown(cells) ? TimeUseColumns.BREAKDOWN : phase(cells);
    }

    /** Since when it spends its time so. */
    long since(long[] cells) {
        return cells[at + SINCE];
    }

    void since(long[] cells, long now) {
        cells[at + SINCE] = now;
    }

    // Its operation

    void begin(long[] cells, long ticks, long now) {
        cells[at + WORK] = ticks;
        cells[at + DONE] = 0;
        cells[at + RUNNING_SINCE] = now;
    }

    boolean hasBegun(long[] cells) {
        return cells[at + WORK] > 0;
    }

    long workTicks(long[] cells) {
        return cells[at + WORK];
    }

    long doneTicks(long[] cells) {
        return cells[at + DONE];
    }

    long runningSince(long[] cells) {
        return cells[at + RUNNING_SINCE];
    }

    /** Its work stands still from now on. */
    void pause(long[] cells, long now) {
        cells[at + DONE] += now - cells[at + RUNNING_SINCE];
        cells[at + RUNNING_SINCE] = now;
    }

    void resume(long[] cells, long now) {
        cells[at + RUNNING_SINCE] = now;
    }

    /** What a time-dependent breakdown has left of it. */
    long interruptedRest(long[] cells) {
        return cells[at + WORK] - cells[at + DONE];
    }

    int way(long[] cells) {
        return (int) cells[at + WAY];
    }

    void way(long[] cells, int way) {
        cells[at + WAY] = way;
    }

    // Its stops

    /** What is left of the operation when a breakdown comes amid it; 0 where none comes. */
    long rest(long[] cells) {
        return cells[at + REST];
    }

    void rest(long[] cells, long ticks) {
        cells[at + REST] = ticks;
    }

    /** Work left until it breaks down. */
    long toBreakdown(long[] cells) {
        return cells[at + TO_BREAKDOWN];
    }

    void toBreakdown(long[] cells, long work) {
        cells[at + TO_BREAKDOWN] = work;
    }

    long toShortStop(long[] cells) {
        return cells[at + TO_SHORT_STOP];
    }

    void toShortStop(long[] cells, long work) {
        cells[at + TO_SHORT_STOP] = work;
    }

    /** Whether a time-dependent breakdown is upon it. */
    boolean isDown(long[] cells) {
        return byClock && cells[at + CONDITION] == DOWN;
    }

    void goDown(long[] cells) {
        cells[at + CONDITION] = DOWN;
    }

    void comeUp(long[] cells) {
        cells[at + CONDITION] = UP;
    }

    /** A time-dependent breakdown waits for the end of its operation. */
    boolean isOverdue(long[] cells) {
        return byClock && cells[at + CONDITION] == OVERDUE;
    }

    void letBreakdownWait(long[] cells) {
        cells[at + CONDITION] = OVERDUE;
    }
}
