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
 * Where every second of every place went over a window. The losses of a row add up to its seconds, and what a row
 * waited adds up to the flows of which it is the victim: nothing is booked twice and nothing is left over.
 *
 * @param rows in the order of the line file
 * @param flows from cause to victim, the largest first: what a Sankey diagram draws
 */
public record LossLedger(List<Row> rows, List<Flow> flows) {
    public LossLedger {
        rows = List.copyOf(rows);
        flows = List.copyOf(flows);
    }

    /**
     * The time of one station.
     *
     * @param seconds of all its places
     * @param bySort what they went into
     * @param causedSeconds seconds that others waited because of it
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
     * What one made another wait.
     *
     * @param why what the cause was doing meanwhile
     * @param how what the victim was meanwhile: starved, blocked or missing parts
     */
    public record Flow(WaitCause cause, TimeUse why, StationId victim, TimeUse how, double seconds) {}

    /** What one made all others wait while it was doing one thing. */
    public record Cause(WaitCause party, TimeUse why, double seconds) {}

    /** Seconds of all places. */
    public double seconds() {
        return rows.stream().mapToDouble(Row::seconds).sum();
    }

    /** Seconds that the places waited. */
    public double waitedSeconds() {
        return flows.stream().mapToDouble(Flow::seconds).sum();
    }

    /** All causes and what each did, the worst first. */
    public List<Cause> causes() {
        SortedMap<WaitCause, SortedMap<TimeUse, Double>> sums = new TreeMap<>();
        for (var flow : flows) {
            sums.computeIfAbsent(flow.cause(), _ -> new TreeMap<>()).merge(flow.why(), flow.seconds(), Double::sum);
        }
        return sums.entrySet().stream()
                .flatMap(party -> party.getValue().entrySet().stream()
                        .map(why -> new Cause(party.getKey(), why.getKey(), why.getValue())))
                .sorted(Comparator.comparingDouble(Cause::seconds).reversed())
                .toList();
    }
}
