package linetwin.core.sim.kernel;

import static linetwin.core.sim.state.FifoChain.NONE;

import linetwin.core.layout.ShiftStopPolicy;
import linetwin.core.sim.state.StateArray;

/**
 * One place of a station: a view of its cells, and its fixed wiring. Its phase is its state without time-dependent
 * breakdowns and planned stops; these overlay a phase, all other stops are phases.
 */
public final class Place {
    static final int CELLS = 14;
    // Offset 0 is the link of FifoChain.

    private static final int UNIT = 1;
    private static final int PHASE = 2;
    private static final int SINCE = 3;
    /** Time of the last start or pause of the operation, its duration, and the work completed before, in ticks. */
    private static final int RUNNING_SINCE = 4;

    private static final int WORK = 5;
    private static final int DONE = 6;
    /** Remaining ticks of the operation at an interruption by a breakdown. */
    private static final int REST = 7;
    /** Remaining work in ticks until the next stops. */
    private static final int TO_BREAKDOWN = 8;

    private static final int TO_SHORT_STOP = 9;
    /** Way on of the finished unit; NONE if it failed. */
    private static final int WAY = 10;

    private static final int CONDITION = 11;
    /** State of the place in a planned stop. */
    private static final int STOP = 12;
    /** Drawn ticks of an operation that is not begun before a planned stop; 0 if there is none. */
    private static final int DRAWN = 13;

    private static final int UP = 0;
    private static final int DOWN = 1;
    private static final int OVERDUE = 2;

    private static final int NO_STOP = 0;
    private static final int FINISHING = 1;
    private static final int STOPPED = 2;
    private static final int STOPPED_WORK_LOST = 3;

    public final int number;
    public final Station station;
    final PlaceStops stops;
    /** Copies of fields of its stops, as they are read at every operation. */
    final boolean interruptWork;

    final boolean stopAtEnd;
    final boolean byClock;
    /** Number of its first need among the needs of all places. */
    final int firstNeed;

    final int at;

    /** Planned stops of the place. */
    final StopCalendar calendar;

    final ShiftStopPolicy stopPolicy;
    /** True if the place stops at the begin of each planned stop. */
    final boolean stopsByClock;
    /** True if a breakdown by the clock or a planned stop can lie over a phase. */
    private final boolean overlaid;

    Place(StateArray memory, int at, int number, Station station, PlaceStops stops, int firstNeed, LinePlan line) {
        calendar = line.stops();
        stopPolicy = line.stopPolicy(station.plan);
        stopsByClock = calendar.hasStops() && stopPolicy != ShiftStopPolicy.UNTIL_FREE;
        this.number = number;
        this.station = station;
        this.stops = stops;
        interruptWork = stops.interruptWork;
        stopAtEnd = stops.stopAtEnd;
        byClock = stops.byClock;
        overlaid = byClock || stopsByClock;
        this.firstNeed = firstNeed;
        var cells = memory.cells;
        this.at = at;
        cells[at + UNIT] = NONE;
        cells[at + PHASE] = TimeUseColumns.UNKNOWN;
        cells[at + TO_BREAKDOWN] = stops.byClock ? 0 : stops.toBreakdown();
        cells[at + TO_SHORT_STOP] = stops.toShortStop();
    }

    public int unit(long[] cells) {
        return (int) cells[at + UNIT];
    }

    /** Sets the unit, on which no operation has started yet. */
    void put(long[] cells, int unit) {
        cells[at + UNIT] = unit;
        cells[at + WORK] = 0;
    }

    /** Removes and returns the unit. */
    int lift(long[] cells) {
        int unit = unit(cells);
        cells[at + UNIT] = NONE;
        return unit;
    }

    public int phase(long[] cells) {
        return (int) cells[at + PHASE];
    }

    void phase(long[] cells, int next) {
        cells[at + PHASE] = next;
    }

    /** Returns the present time use as a column of {@link TimeUseColumns}. */
    public int use(long[] cells) {
        if (!overlaid) {
            return phase(cells);
        }
        if (isDown(cells)) {
            return TimeUseColumns.BREAKDOWN;
        }
        int use = TimeUseColumns.useOf(phase(cells));
        return isStopped(cells) && use != TimeUseColumns.BREAKDOWN && use != TimeUseColumns.SHORT_STOP
                ? TimeUseColumns.SHIFT_STOP
                : use;
    }

    /** Returns the start of the present time use, in ticks. */
    public long since(long[] cells) {
        return cells[at + SINCE];
    }

    void since(long[] cells, long now) {
        cells[at + SINCE] = now;
    }

    // Operation

    void begin(long[] cells, long ticks, long now) {
        cells[at + WORK] = ticks;
        cells[at + DONE] = 0;
        cells[at + RUNNING_SINCE] = now;
    }

    public boolean hasBegun(long[] cells) {
        return cells[at + WORK] > 0;
    }

    public long workTicks(long[] cells) {
        return cells[at + WORK];
    }

    public long doneTicks(long[] cells) {
        return cells[at + DONE];
    }

    public long runningSince(long[] cells) {
        return cells[at + RUNNING_SINCE];
    }

    /** Pauses the operation. */
    void pause(long[] cells, long now) {
        cells[at + DONE] += now - cells[at + RUNNING_SINCE];
        cells[at + RUNNING_SINCE] = now;
    }

    void resume(long[] cells, long now) {
        cells[at + RUNNING_SINCE] = now;
    }

    /** Returns the remaining ticks after a time-dependent breakdown. */
    long interruptedRest(long[] cells) {
        return cells[at + WORK] - cells[at + DONE];
    }

    /** Returns the remaining ticks until the end of the paused operation or until a breakdown interrupts it. */
    long pausedRest(long[] cells) {
        return cells[at + WORK] - cells[at + DONE] - cells[at + REST];
    }

    long drawnTicks(long[] cells) {
        return cells[at + DRAWN];
    }

    void drawnTicks(long[] cells, long ticks) {
        cells[at + DRAWN] = ticks;
    }

    public int way(long[] cells) {
        return (int) cells[at + WAY];
    }

    void way(long[] cells, int way) {
        cells[at + WAY] = way;
    }

    // Stops

    /** Returns the remaining ticks of the operation at a breakdown; 0 if no breakdown occurs during it. */
    long rest(long[] cells) {
        return cells[at + REST];
    }

    void rest(long[] cells, long ticks) {
        cells[at + REST] = ticks;
    }

    /** Returns the remaining work in ticks until the next breakdown. */
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

    /** True during a time-dependent breakdown. */
    boolean isDown(long[] cells) {
        return byClock && cells[at + CONDITION] == DOWN;
    }

    void goDown(long[] cells) {
        cells[at + CONDITION] = DOWN;
    }

    void goUp(long[] cells) {
        cells[at + CONDITION] = UP;
    }

    /** True if a time-dependent breakdown waits for the end of the operation. */
    boolean isOverdue(long[] cells) {
        return byClock && cells[at + CONDITION] == OVERDUE;
    }

    void deferBreakdown(long[] cells) {
        cells[at + CONDITION] = OVERDUE;
    }

    /** True if the place is under repair and no unit may come or leave. */
    boolean isClosed(long[] cells) {
        return stops.closeWhileDown && isDown(cells);
    }

    // Planned stops

    /** True if work begun now would be work in a planned stop. */
    boolean isInStop(long[] cells, long now) {
        return stopsByClock && (isStopped(cells) || calendar.left(now) > 0);
    }

    /** True if the place stands still in a planned stop. */
    boolean isStopped(long[] cells) {
        return stopsByClock && cells[at + STOP] >= STOPPED;
    }

    void stop(long[] cells) {
        cells[at + STOP] = STOPPED;
    }

    /** True if the place finishes its operation in a planned stop. */
    boolean isFinishing(long[] cells) {
        return stopsByClock && cells[at + STOP] == FINISHING;
    }

    void finishFirst(long[] cells) {
        cells[at + STOP] = FINISHING;
    }

    /** True if a breakdown that was repaired in the planned stop cost the paused work. */
    boolean isWorkLost(long[] cells) {
        return cells[at + STOP] == STOPPED_WORK_LOST;
    }

    void loseWork(long[] cells) {
        cells[at + STOP] = STOPPED_WORK_LOST;
    }

    void endStop(long[] cells) {
        cells[at + STOP] = NO_STOP;
    }

    /** True if an operation has begun and is not finished. */
    boolean isInOperation(long[] cells) {
        int phase = phase(cells);
        return hasBegun(cells)
                && (phase == TimeUseColumns.WORKING || phase == TimeUseColumns.BREAKDOWN && interruptWork);
    }
}
