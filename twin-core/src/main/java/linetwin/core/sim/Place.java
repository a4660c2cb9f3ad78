package linetwin.core.sim;

import static linetwin.core.sim.Chain.NONE;

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
    /** Work done since the start of the run, and at how much of it the next stops fall due. */
    private static final int WORKED = 7;

    private static final int BREAKDOWN_DUE = 8;
    private static final int SHORT_STOP_DUE = 9;
    /** The way on of the finished unit; NONE where it failed. */
    private static final int WAY = 10;

    private static final int CONDITION = 11;
    private static final int UP = 0;
    private static final int DOWN = 1;
    private static final int OVERDUE = 2;

    final int number;
    final Station station;
    final PlaceStops stops;
    /** The number of its first need among those of all places. */
    final int firstNeed;

    private final long[] cells;
    private final int at;

    Place(Memory memory, int at, int number, Station station, PlaceStops stops, int firstNeed) {
        this.number = number;
        this.station = station;
        this.stops = stops;
        this.firstNeed = firstNeed;
        cells = memory.cells;
        this.at = at;
        cells[at + UNIT] = NONE;
        cells[at + PHASE] = Uses.UNKNOWN;
        cells[at + BREAKDOWN_DUE] = stops.byClock ? 0 : stops.toBreakdown();
        cells[at + SHORT_STOP_DUE] = stops.toShortStop();
    }

    int unit() {
        return (int) cells[at + UNIT];
    }

    /** Takes this unit, on which no operation has begun yet. */
    void put(int unit) {
        cells[at + UNIT] = unit;
        cells[at + WORK] = 0;
    }

    /** Gives its unit away. */
    int lift() {
        int unit = unit();
        cells[at + UNIT] = NONE;
        return unit;
    }

    int phase() {
        return (int) cells[at + PHASE];
    }

    void phase(int next) {
        cells[at + PHASE] = next;
    }

    /** What it spends its time on. */
    int use() {
        return isDown() ? Uses.BREAKDOWN : phase();
    }

    /** Since when it spends its time so. */
    long since() {
        return cells[at + SINCE];
    }

    void since(long now) {
        cells[at + SINCE] = now;
    }

    // Its operation

    void begin(long ticks, long now) {
        cells[at + WORK] = ticks;
        cells[at + DONE] = 0;
        cells[at + RUNNING_SINCE] = now;
    }

    boolean hasBegun() {
        return cells[at + WORK] > 0;
    }

    long workTicks() {
        return cells[at + WORK];
    }

    long doneTicks() {
        return cells[at + DONE];
    }

    long runningSince() {
        return cells[at + RUNNING_SINCE];
    }

    /** Its work stands still from now on. */
    void pause(long now) {
        cells[at + DONE] += now - cells[at + RUNNING_SINCE];
        cells[at + RUNNING_SINCE] = now;
    }

    void resume(long now) {
        cells[at + RUNNING_SINCE] = now;
    }

    /** Counts the work since it last began to run. */
    void countWork(long now) {
        cells[at + WORKED] += now - cells[at + RUNNING_SINCE];
    }

    /** Whether the operation that runs is over. */
    boolean isOver(long now) {
        return cells[at + DONE] + now - cells[at + RUNNING_SINCE] >= cells[at + WORK];
    }

    long restTicks() {
        return cells[at + WORK] - cells[at + DONE];
    }

    int way() {
        return (int) cells[at + WAY];
    }

    void way(int way) {
        cells[at + WAY] = way;
    }

    // Its stops

    /** Work left until it breaks down. */
    long toBreakdown() {
        return cells[at + BREAKDOWN_DUE] - cells[at + WORKED];
    }

    void nextBreakdownIn(long work) {
        cells[at + BREAKDOWN_DUE] = cells[at + WORKED] + work;
    }

    long toShortStop() {
        return cells[at + SHORT_STOP_DUE] - cells[at + WORKED];
    }

    void nextShortStopIn(long work) {
        cells[at + SHORT_STOP_DUE] = cells[at + WORKED] + work;
    }

    /** Whether a time-dependent breakdown is upon it. */
    boolean isDown() {
        return cells[at + CONDITION] == DOWN;
    }

    void goDown() {
        cells[at + CONDITION] = DOWN;
    }

    void comeUp() {
        cells[at + CONDITION] = UP;
    }

    /** A time-dependent breakdown waits for the end of its operation. */
    boolean isOverdue() {
        return cells[at + CONDITION] == OVERDUE;
    }

    void letBreakdownWait() {
        cells[at + CONDITION] = OVERDUE;
    }
}
