package linetwin.core.kpi.ledger;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.core.id.StationId;
import linetwin.core.kpi.TimeUse;

/**
 * Ledger of every second of every place over a window. The losses of a row add up to its seconds, and the waits of a
 * row add up to the flows of which it is the victim: every second is booked exactly once.
 *
 * @param rows rows in the order of the line file
 * @param flows flows from cause to victim, the largest first, as in a Sankey diagram
 */
public record LossLedger(List<Row> rows, List<Flow> flows) {
    public LossLedger {
        rows = List.copyOf(rows);
        flows = List.copyOf(flows);
    }

    /**
     * Time of one station.
     *
     * @param seconds seconds of all its places
     * @param bySort seconds by kind of loss
     * @param causedSeconds seconds that other stations waited because of it
     */
    public record Row(StationId station, double seconds, Map<LossKind, Double> bySort, double causedSeconds) {
        public Row {
            bySort = Collections.unmodifiableMap(new EnumMap<>(bySort));
        }

        public double seconds(LossKind loss) {
            return bySort.getOrDefault(loss, 0.0);
        }

        public double share(LossKind loss) {
            return seconds(loss) / seconds;
        }
    }

    /**
     * Wait of one station because of one cause.
     *
     * @param why use of time of the cause meanwhile
     * @param how wait of the victim: starved, blocked or missing parts
     */
    public record Flow(WaitCause cause, TimeUse why, StationId victim, TimeUse how, double seconds) {}

    /** Waits of all stations because of one cause and one use of its time. */
    public record Cause(WaitCause party, TimeUse why, double seconds) {}

    /** Returns the seconds of all places. */
    public double seconds() {
        return rows.stream().mapToDouble(Row::seconds).sum();
    }

    /** Returns the seconds that the places waited. */
    public double waitedSeconds() {
        return flows.stream().mapToDouble(Flow::seconds).sum();
    }

    /** Returns all causes with their uses of time, the largest first. */
    public List<Cause> causes() {
        SortedMap<WaitCause, SortedMap<TimeUse, Double>> sums = new TreeMap<>();
        for (var flow : flows) {
            sums.computeIfAbsent(flow.cause(), _ -> new TreeMap<>()).merge(flow.why(), flow.seconds(), Double::sum);
        }
        return sums.entrySet().stream()
                .flatMap(byUse -> byUse.getValue().entrySet().stream()
                        .map(why -> new Cause(byUse.getKey(), why.getKey(), why.getValue())))
                .sorted(Comparator.comparingDouble(Cause::seconds).reversed())
                .toList();
    }
}
