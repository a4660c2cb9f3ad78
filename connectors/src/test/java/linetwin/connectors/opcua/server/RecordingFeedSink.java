package linetwin.connectors.opcua.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import linetwin.core.event.EventRecord;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.SignalMeasured;
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.feed.FeedSink;
import linetwin.core.feed.LineClock;
import linetwin.core.health.SourceStatus;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.id.SourceId;

/** Records all events of a feed, the newest value of each signal, and the status of the source. */
public final class RecordingFeedSink implements FeedSink {
    private static final long LOOK_NANOS = 5_000_000;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final List<EventRecord> events = new ArrayList<>();
    private final List<EventRecord> remembered = new ArrayList<>();
    private final Map<String, SignalMeasured> signals = new TreeMap<>();
    private int statuses;
    private Optional<SourceStatus> status = Optional.empty();

    @Override
    public synchronized void receive(EventRecord event) {
        events.add(event);
        measured(event.event());
    }

    private void measured(LineEvent event) {
        if (event instanceof SignalMeasured signal) {
            signals.put(signal.station() + " " + signal.signal(), signal);
        } else if (event instanceof SignalsMeasured many) {
            var batch = many.batch();
            for (int row = 0; row < batch.size(); row++) {
                var signal = new SignalMeasured(
                        batch.at(row), many.station(), batch.signal(row), batch.value(row), batch.quality(row));
                signals.put(signal.station() + " " + signal.signal(), signal);
            }
        }
    }

    @Override
    public synchronized void receiveHistorical(EventRecord event) {
        remembered.add(event);
    }

    /** Historical values, for the recording only. */
    public synchronized List<Double> rememberedValues() {
        return remembered.stream()
                .map(EventRecord::event)
                .filter(SignalsMeasured.class::isInstance)
                .map(SignalsMeasured.class::cast)
                .flatMap(many -> IntStream.range(0, many.batch().size()).mapToObj(many.batch()::value))
                .toList();
    }

    @Override
    public synchronized void status(SourceStatus newest) {
        status = Optional.of(newest);
        statuses++;
    }

    @Override
    public void clock(LineClock clock) {
        // Foreign sources follow the wall clock.
    }

    @Override
    public void began(SourceId source, String run) {
        // Foreign sources have no runs.
    }

    public synchronized int signalCount() {
        return signals.size();
    }

    /** Newest value of a signal, NaN before the first: {@code "J40 TAG/torque"}. */
    public synchronized double value(String signal) {
        var measured = signals.get(signal);
        return measured == null ? Double.NaN : measured.value();
    }

    public synchronized Optional<SignalMeasured> signal(String name) {
        return Optional.ofNullable(signals.get(name));
    }

    public synchronized List<EventRecord> all() {
        return List.copyOf(events);
    }

    public synchronized <E extends LineEvent> List<E> events(Class<E> type) {
        return events.stream()
                .map(EventRecord::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    public synchronized Optional<SourceStatus> status() {
        return status;
    }

    /** Number of published statuses, two per second. */
    public synchronized int statusCount() {
        return statuses;
    }

    public boolean is(State state) {
        return status().filter(s -> s.state() == state).isPresent();
    }

    /** Waits for a condition; fails after the time limit with the newest data. */
    public void until(String what, Supplier<Boolean> isSo) {
        var end = System.nanoTime() + PATIENCE_NANOS;
        while (!isSo.get()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Never came: %s; %s, signals %s".formatted(what, status(), names()));
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    public void untilStatus(String what, Predicate<SourceStatus> isSo) {
        until(what, () -> status().filter(isSo).isPresent());
    }

    public void untilValue(String signal, double value) {
        until(signal + " is " + value, () -> value(signal) == value);
    }

    private synchronized String names() {
        return signals.size() > 20 ? signals.size() + " of them" : signals.toString();
    }
}
