package linetwin.core.kpi;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.Counts;
import linetwin.core.model.StationState;
import linetwin.core.model.UnitState;

/**
 * Books what sources tell by counters instead of by single events. Who joins late hears of counters that ran before, so
 * the first report only says from where to count. A counter that falls has begun anew, and counts from zero.
 */
final class ToldOutput {
    private final LineAccount account;
    private final Map<StationId, Integer> numbers = new TreeMap<>();
    /** The last stations of the routes that ship: what passes there leaves the line. */
    private final Set<StationId> last = new TreeSet<>();

    private final Set<StationId> counting = new TreeSet<>();
    private boolean mustered;
    private boolean told;

    ToldOutput(LineLayout layout, LineAccount account) {
        this.account = account;
        layout.stations().stream().map(StationSpec::id).forEach(id -> numbers.put(id, numbers.size()));
        layout.routes().stream()
                .filter(route -> route.into().isEmpty())
                .map(RouteSpec::stations)
                .map(stations -> stations.getLast())
                .forEach(last::add);
    }

    /** Whether anything said how many units leave the line. */
    boolean isTold() {
        return told;
    }

    /** A unit was seen to leave. */
    void seen() {
        told = true;
    }

    /** A station told its counters. */
    void counted(StationState before, Counts now) {
        boolean leaves = last.contains(before.id()) && !mustered;
        told |= leaves;
        if (counting.add(before.id())) {
            return;
        }
        var was = before.counts();
        var more = new Counts(
                risen(was.good(), now.good()), risen(was.bad(), now.bad()), risen(was.rework(), now.rework()));
        book(before.id(), more);
        if (leaves) {
            account.departed(more.good(), 0, 0, 0);
        }
    }

    private static long risen(long was, long now) {
        return now < was ? now : now - was;
    }

    /** Of several operations told at once, as many second tries passed as can have. */
    private void book(StationId station, Counts more) {
        long failedAgain = Math.clamp(more.rework() - more.good(), 0, more.bad());
        Optional.ofNullable(numbers.get(station))
                .ifPresent(number -> account.finished(
                        number,
                        more.processed(),
                        Math.min(more.rework(), more.processed()),
                        more.bad(),
                        more.bad() - failedAgain));
    }

    /**
     * All that is on the line was told.
     *
     * @param shipped units more than by the roster before
     * @param gone units of the kinds that are shipped which are not on the line any more
     */
    void mustered(long shipped, Collection<UnitState> gone, long atMicros) {
        boolean first = !mustered;
        mustered = true;
        told = true;
        if (first) {
            return;
        }
        long good = Math.max(shipped, 0);
        // The one that came farthest is the one that was shipped.
        long dated = Math.min(good, gone.size());
        long lead = gone.stream()
                .sorted((a, b) -> b.since().compareTo(a.since()))
                .limit(dated)
                .mapToLong(unit -> atMicros - unit.entered().micros())
                .sum();
        account.departed(good, Math.max(gone.size() - good, 0), lead, dated);
    }
}
