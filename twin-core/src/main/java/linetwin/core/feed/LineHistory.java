package linetwin.core.feed;

import java.util.List;
import linetwin.core.time.LineTime;

/**
 * Sums of a line over the time before a client connected, as its source booked them. A client that receives no history
 * knows the line from its own first event only.
 *
 * @param run run of the line to which the sums belong
 * @param until end of the booked time
 * @param sums cells of the account in the order in which the account saves them; empty without a history
 */
public record LineHistory(String run, LineTime until, List<Long> sums) {
    public LineHistory {
        sums = List.copyOf(sums);
    }
}
