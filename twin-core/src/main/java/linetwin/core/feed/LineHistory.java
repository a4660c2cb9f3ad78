package linetwin.core.feed;

import java.util.List;
import linetwin.core.time.LineTime;

/**
 * Sums of a line over the time before a client connected, as its source booked them. A client that receives no history
 * knows the line from its own first event only.
 *
 * @param run run of the line to which the sums belong
 * @param until end of the last period
 * @param periods consecutive periods, oldest first; each contains the cells of an account in the order in which the
 *     account saves them
 */
public record LineHistory(String run, LineTime until, List<List<Long>> periods) {
    public LineHistory {
        periods = periods.stream().map(List::copyOf).toList();
    }
}
