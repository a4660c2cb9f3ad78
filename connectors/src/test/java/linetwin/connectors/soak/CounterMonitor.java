package linetwin.connectors.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linetwin.connectors.foreign.ForeignPlan;
import linetwin.core.event.EventRecord;
import linetwin.core.event.LineEvent.SignalMeasured;
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.id.SignalId;
import linetwin.core.id.StationId;
import linetwin.core.model.SignalBatch;
import org.jspecify.annotations.Nullable;

/**
 * Monitor of the counters of a plan in the recorded events. A gap while the source was down contains values that were
 * never sent; every other gap is a loss.
 */
public final class CounterMonitor {
    /** Age of values that a killed source may not have sent yet. */
    private static final Duration UNSENT = Duration.ofMillis(600);

    private final ForeignPlan plan;
    private final Map<StationId, Map<SignalId, Last>> stations = new HashMap<>();
    private final List<Outage> outages = new ArrayList<>();
    private final Delay delays = new Delay();
    private long received;
    private long repeated;
    private long lost;
    private long lostIn;
    private long unsent;
    private String firstLoss = "";
    private Instant newest = Instant.EPOCH;
    private Instant newestMeasured = Instant.EPOCH;

    /** Time from the stop of a source until it serves again. */
    record Outage(Instant from, Instant until) {}

    private static final class Last {
        final int index;
        long count = -1;

        Last(int index) {
            this.index = index;
        }
    }

    public CounterMonitor(ForeignPlan plan) {
        this.plan = plan;
        plan.stationNames().forEach(name -> stations.put(new StationId(name), new HashMap<>()));
    }

    /** Notes that the source is down. */
    public synchronized void down(Instant from) {
        outages.add(new Outage(from, Instant.MAX));
    }

    /** Notes that values of the source have arrived again. */
    public synchronized void up(Instant until) {
        outages.add(new Outage(outages.removeLast().from(), until));
    }

    /** Receives every applied event. */
    public synchronized void receive(EventRecord record) {
        switch (record.event()) {
            case SignalsMeasured e -> take(stations.get(e.station()), e.batch());
            case SignalMeasured e -> take(stations.get(e.station()), e.signal(), e.value());
            default -> {
                // Contact and states are checked at the end.
            }
        }
    }

    private void take(@Nullable Map<SignalId, Last> of, SignalBatch batch) {
        for (int row = 0; row < batch.size(); row++) {
            take(of, batch.signal(row), batch.value(row));
        }
    }

    private void take(@Nullable Map<SignalId, Last> of, SignalId signal, double value) {
        if (of == null || Double.isNaN(value)) {
            return;
        }
        var last = of.computeIfAbsent(
                signal, s -> new Last(Integer.parseInt(s.name().substring(1))));
        var count = Math.round(value);
        received++;
        if (last.count >= 0 && count <= last.count) {
            repeated++;
            return;
        }
        if (last.count >= 0 && count > last.count + 1) {
            missed(last, count, signal);
        }
        last.count = count;
        var now = Instant.now();
        newest = now;
        var measured = plan.at(last.index, count);
        newestMeasured = measured.isAfter(newestMeasured) ? measured : newestMeasured;
        delays.add(Duration.between(plan.at(last.index, count), now));
    }

    private void missed(Last last, long count, SignalId signal) {
        var from = plan.at(last.index, last.count);
        var until = plan.at(last.index, count);
        var missing = count - last.count - 1;
        if (outages.stream()
                .anyMatch(
                        o -> from.isBefore(o.until()) && until.isAfter(o.from().minus(UNSENT)))) {
            unsent += missing;
            return;
        }
        lost += missing;
        lostIn++;
        if (firstLoss.isEmpty()) {
            firstLoss = "%s from %d to %d at %s".formatted(signal, last.count, count, until);
        }
    }

    public synchronized long received() {
        return received;
    }

    public synchronized long lost() {
        return lost;
    }

    public synchronized Instant newest() {
        return newest;
    }

    /** Source time of the newest count. */
    public synchronized Instant newestMeasured() {
        return newestMeasured;
    }

    synchronized int receivedItems() {
        return stations.values().stream().mapToInt(Map::size).sum();
    }

    synchronized String report() {
        return "%,d values, %,d lost in %,d gaps%s, %,d never sent (source down), %,d told twice; latency p50 %d ms, p99 %d ms, most %d ms"
                .formatted(
                        received,
                        lost,
                        lostIn,
                        firstLoss.isEmpty() ? "" : " (first: " + firstLoss + ")",
                        unsent,
                        repeated,
                        delays.quantile(0.5),
                        delays.quantile(0.99),
                        delays.most());
    }

    /** Histogram of delays in whole milliseconds. */
    private static final class Delay {
        private final long[] counts = new long[60_000];
        private long all;

        void add(Duration delay) {
            counts[(int) Math.clamp(delay.toMillis(), 0L, counts.length - 1L)]++;
            all++;
        }

        int quantile(double share) {
            long below = 0;
            for (int millis = 0; millis < counts.length; millis++) {
                below += counts[millis];
                if (below >= share * all) {
                    return millis;
                }
            }
            return counts.length;
        }

        int most() {
            return quantile(1);
        }
    }
}
