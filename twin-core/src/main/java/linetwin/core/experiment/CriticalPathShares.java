package linetwin.core.experiment;

import linetwin.core.layout.LineLayout;
import linetwin.core.sim.CriticalPath;
import linetwin.core.sim.CriticalPath.Kind;

/**
 * Critical path of one run as shares: the effect of a small increase of each time on the throughput.
 *
 * <p>If every operation takes 1 % longer, the line takes longer by 1 % of the operations on the path and by the stops
 * that come with it: shift stops and time-dependent breakdowns because more time passes, operation-dependent breakdowns
 * and short stops because more work is done. The former divide the remaining time, the latter add to the operations.
 */
final class CriticalPathShares {
    private final LineLayout layout;
    private final CriticalPath path;
    private final double hours;

    CriticalPathShares(LineLayout layout, CriticalPath path) {
        this.layout = layout;
        this.path = path;
        hours = path.hours() - path.ofShiftStops() - repairsByClock();
    }

    private double repairsByClock() {
        double sum = 0;
        for (int i = 0; i < layout.stations().size(); i++) {
            sum += breaksByClock(i) ? path.of(Kind.REPAIR, i) : 0;
        }
        return sum;
    }

    /** Returns the share of the path in which this station works, with its short stops, which depend on work. */
    double work(int station) {
        return (path.of(Kind.WORK, station) + path.of(Kind.SHORT_STOP, station)) / hours;
    }

    /**
     * Returns the share of the path in which this station is under repair; time-dependent repairs do not multiply
     * themselves.
     */
    double repair(int station) {
        double repair = path.of(Kind.REPAIR, station);
        return repair / (breaksByClock(station) ? hours + repair : hours);
    }

    /** Returns the share of repairs that depends on work. */
    double repairWithWork(int station) {
        return breaksByClock(station) ? 0 : repair(station);
    }

    /** Returns the number of waits for room at this station per hour of the path. */
    double waitsForRoom(int station) {
        return path.of(Kind.WAIT_FOR_ROOM, station) / path.hours();
    }

    private boolean breaksByClock(int station) {
        return CriticalPath.breaksByClock(layout.stations().get(station));
    }
}
