package linetwin.connectors.stationmodel;

import java.util.List;
import linetwin.core.feed.LineClock;
import linetwin.core.id.UnitId;
import linetwin.core.time.LineTime;

/**
 * Periodic report of the line as a whole, which is also the heartbeat of its source.
 *
 * @param run name of this run of the line; each start has another name
 * @param at line time of the roster
 * @param roots all units on the line that are not built into another unit
 * @param shipped number of good robots that have left the line since its start
 * @param scrapped number of units scrapped since the start of the line
 */
public record LineReport(String run, LineClock clock, LineTime at, List<UnitId> roots, long shipped, long scrapped) {
    public LineReport {
        roots = List.copyOf(roots);
    }
}
