package linetwin.connectors.stationmodel;

import java.util.List;
import linetwin.core.feed.LineClock;
import linetwin.core.id.UnitId;
import linetwin.core.time.LineTime;

/**
 * What the line tells of itself, again and again: also the sign that its source lives.
 *
 * @param run names this run of the line; another start has another name
 * @param at the line time of the roster
 * @param roots every unit on the line that is not part of another
 * @param shipped robots that left as good since the line began
 * @param scrapped units scrapped since the line began
 */
public record LineReport(String run, LineClock clock, LineTime at, List<UnitId> roots, long shipped, long scrapped) {
    public LineReport {
        roots = List.copyOf(roots);
    }
}
