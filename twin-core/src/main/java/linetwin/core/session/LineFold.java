package linetwin.core.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.core.event.EventRecord;
import linetwin.core.event.LineEvent.SignalMeasured;
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.event.Reducer;
import linetwin.core.feed.LineClock;
import linetwin.core.feed.LineHistory;
import linetwin.core.health.SourceStatus;
import linetwin.core.id.SignalId;
import linetwin.core.id.StationId;
import linetwin.core.kpi.LiveKpiFold;
import linetwin.core.kpi.LiveKpis;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;

/**
 * Fold of a line: its state, the newest values of its signals and its figures, after the events applied so far. It does
 * not know who decides the next event. One thread applies; any thread may read.
 */
public final class LineFold implements ObservedLine {
    /** Time for which line time continues after the newest arrival; beyond it the state is unknown. */
    private static final Duration TRUST = Duration.ofSeconds(2);

    private final LineLayout layout;
    private final LatestValues latestValues = new LatestValues();
    private final LiveKpiFold figures;
    private volatile SessionSnapshot snapshot;

    /** Fold of a line without any report yet. */
    public LineFold(LineLayout layout) {
        this.layout = layout;
        figures = new LiveKpiFold(layout);
        snapshot = new SessionSnapshot(
                LineState.undefined(layout), List.of(), Optional.empty(), Optional.empty(), SessionCounters.NONE);
    }

    /**
     * Applies an event.
     *
     * @param isLate true if an event of a later source time was applied before
     * @return false if the event was refused, as it names an unknown part of the line
     */
    public boolean apply(EventRecord record, boolean isLate) {
        var before = snapshot;
        try {
            var after = Reducer.apply(before.state(), record.event());
            snapshot = before.with(after).with(before.counters().applied(store(record), isLate));
            figures.apply(before.state(), record.event(), after);
            return true;
        } catch (RuntimeException _) {
            // An event about an unknown part of the line, from one source, must not stop all others.
            snapshot = before.with(before.counters().oneRefused());
            return false;
        }
    }

    /**
     * Stores the newest values of signals.
     *
     * @return number of values
     */
    private int store(EventRecord record) {
        return switch (record.event()) {
            case SignalsMeasured e -> {
                latestValues.put(e, record.provenance());
                yield e.batch().size();
            }
            case SignalMeasured e -> {
                latestValues.put(e, record.provenance());
                yield 1;
            }
            default -> 0;
        };
    }

    /** Notes the arrival of an event that is not applied yet. */
    public void arrivedAt(Instant arrival) {
        snapshot = snapshot.arrivedAt(arrival);
    }

    public void setClock(LineClock clock) {
        snapshot = snapshot.with(clock);
    }

    public void setStatuses(List<SourceStatus> statuses) {
        snapshot = snapshot.with(statuses);
    }

    /** Counts events that were left out because they belong to an earlier run. */
    void countOutdated(int more) {
        snapshot = snapshot.with(snapshot.counters().outdated(more));
    }

    /** Empties the line for another run; clock and statuses remain. */
    public void begin() {
        latestValues.clear();
        snapshot = snapshot.with(LineState.undefined(layout));
        figures.reset();
    }

    /** Places the sums of the time before the first event into the figures. */
    public void precede(LineHistory history) {
        figures.precede(history);
    }

    /** Sets the longest expected interval between two values of a signal. May be called from any thread. */
    public void expect(StationId station, SignalId signal, Duration every) {
        latestValues.expect(station, signal, every);
    }

    /** Computes the figures if a second of wall time has passed since the last computation. */
    public void updateFigures(Instant wallNow) {
        figures.update(wallNow, lineTime(wallNow));
    }

    /** Returns everything from which {@link #restore} continues. For the thread that applies. */
    public FoldMemory memory() {
        var shown = snapshot;
        return new FoldMemory(
                shown.state(),
                latestValues.memory(),
                shown.statuses(),
                shown.clock(),
                shown.newestArrival(),
                figures.history());
    }

    /** Continues from a memory of the same line. Counters remain. */
    public void restore(FoldMemory memory) {
        latestValues.restore(memory.values());
        memory.figures().ifPresentOrElse(sums -> figures.restore(sums, memory.state()), figures::reset);
        snapshot = new SessionSnapshot(
                memory.state(), memory.statuses(), memory.clock(), memory.newestArrival(), snapshot.counters());
    }

    @Override
    public LineState state() {
        return snapshot.state();
    }

    @Override
    public List<SourceStatus> statuses() {
        return snapshot.statuses();
    }

    @Override
    public Optional<LatestValue> value(StationId station, SignalId signal) {
        return latestValues.of(station, signal, state().station(station).inContact());
    }

    @Override
    public List<LatestValue> values(StationId station) {
        return latestValues.of(station, state().station(station).inContact());
    }

    @Override
    public Optional<LiveKpis> kpis() {
        return figures.newest();
    }

    @Override
    public Optional<Instant> newestArrival() {
        return snapshot.newestArrival();
    }

    @Override
    public Optional<LineClock> clock() {
        return snapshot.clock();
    }

    @Override
    public LineTime lineTime(Instant wallNow) {
        var shown = snapshot;
        var trusted = shown.newestArrival().map(a -> a.plus(TRUST)).orElse(wallNow);
        var wall = wallNow.isBefore(trusted) ? wallNow : trusted;
        return shown.clock().map(c -> c.at(wall)).orElse(shown.state().at());
    }

    @Override
    public SessionCounters counters() {
        return snapshot.counters();
    }
}
