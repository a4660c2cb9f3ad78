package linetwin.core.experiment;

import linetwin.core.layout.LineLayout;
import linetwin.core.sim.CriticalPath;
import linetwin.core.sim.CriticalPath.Kind;

/**
 * The critical path of one run as shares: what a little more of each time does to the throughput.
 *
 * <p>Where every operation takes 1 % longer, the line takes longer by 1 % of the operations on the path, and by the
 * stops that come with that: shift stops and breakdowns by the clock because more time passes, breakdowns and short
 * stops by work because more work is done. The former divide what is left of the time, the latter add to the
 * operations.
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

    /** Share of the path that this station works, with its short stops: they come by work. */
    double work(int station) {
        return (path.of(Kind.WORK, station) + path.of(Kind.SHORT_STOP, station)) / hours;
    }

    /** Share of the path that this station is under repair; repairs by the clock do not bring more of themselves. */
    double repair(int station) {
        double repair = path.of(Kind.REPAIR, station);
        return repair / (breaksByClock(station) ? hours + repair : hours);
    }

    /** The part of the repairs that comes with the work. */
    double repairWithWork(int station) {
        return breaksByClock(station) ? 0 : repair(station);
    }

    /** How often per hour the path waits at this station for room ahead. */
    double waitsForRoom(int station) {
        return path.of(Kind.WAIT_FOR_ROOM, station) / path.hours();
    }

    private boolean breaksByClock(int station) {
        return CriticalPath.breaksByClock(layout.stations().get(station));
    }
}
