package linetwin.core.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import linetwin.core.event.ContactProof;
import linetwin.core.event.EventRecord;
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.health.ClockSkewEstimator;
import linetwin.core.health.DelayStatistics;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.SourceHealth.Latency;
import linetwin.core.health.SourceStatus;
import linetwin.core.model.Quality;
import linetwin.core.time.EpochMicros;
import org.jspecify.annotations.Nullable;

/** Queue of one source of a session, with its delays. The source fills it, the session empties it. */
final class SourceQueue {
    private static final long NONE = Long.MAX_VALUE;
    /** Time after the last conflation for which the user is still informed. */
    private static final Duration RECENT = Duration.ofSeconds(60);

    private final ArrivalBuffer buffer = new ArrivalBuffer();
    private Deque<ArrivalBuffer.Arrival> drained = new ArrayDeque<>(0);
    private final DelayStatistics appliedDelays = new DelayStatistics();
    private final DelayStatistics shownDelays = new DelayStatistics();
    private final AtomicLong oldestUnseen = new AtomicLong(NONE);
    private volatile @Nullable SourceStatus status;
    private volatile boolean statusChanged;
    private @Nullable String run;
    private long conflatedBefore;
    private Instant conflatedAt = Instant.MIN;

    ArrivalBuffer buffer() {
        return buffer;
    }

    /** Moves all waiting arrivals out of the buffer, to be read one by one. */
    void drain() {
        drained = buffer.drain();
    }

    /** Next arrival; empty if there is none, or if another run begins first. */
    Optional<ArrivalBuffer.Arrival> next() {
        return drained.peek() instanceof ArrivalBuffer.Arrival.Began
                ? Optional.empty()
                : Optional.ofNullable(drained.poll());
    }

    /** True if the next arrival here is the begin of a run, reported before that of the other source. */
    boolean beginsBefore(@Nullable SourceQueue other) {
        return drained.peek() instanceof ArrivalBuffer.Arrival.Began(var _, var number)
                && (other == null || number < other.nextNumber());
    }

    private long nextNumber() {
        return drained.peek() instanceof ArrivalBuffer.Arrival.Began(var _, var number) ? number : Long.MAX_VALUE;
    }

    /** Takes the run that begins next. */
    String nextRun() {
        if (drained.poll() instanceof ArrivalBuffer.Arrival.Began(var began, var _)) {
            return began;
        }
        throw new IllegalStateException("No run begins here");
    }

    Optional<String> run() {
        return Optional.ofNullable(run);
    }

    void run(String began) {
        run = began;
    }

    void status(SourceStatus reported) {
        status = reported;
        statusChanged = true;
    }

    /** True if the status has changed since the last call. */
    boolean takeStatusChange() {
        boolean had = statusChanged;
        statusChanged = false;
        return had;
    }

    /** Counts the delay of an event that was just applied; only of events that were sent because they are new. */
    synchronized void countApplied(EventRecord record, Instant now) {
        var from = record.provenance();
        if (from.proof() != ContactProof.NEW) {
            return;
        }
        var latest = from.arrival().isAfter(now) ? from.arrival() : now;
        long stamp = EpochMicros.of(from.sourceTime().plus(correction())).micros();
        long delay = EpochMicros.of(latest).micros() - stamp;
        if (record.event() instanceof SignalsMeasured e) {
            long newest = delay + e.at().micros();
            for (int row = 0; row < e.batch().size(); row++) {
                // A bad value has no time of measurement: its time may be that of the last good value.
                if (e.batch().quality(row) != Quality.BAD) {
                    appliedDelays.add(Duration.of(newest - e.batch().micros(row), ChronoUnit.MICROS), latest);
                }
            }
        } else {
            appliedDelays.add(Duration.of(delay, ChronoUnit.MICROS), latest);
        }
        oldestUnseen.accumulateAndGet(stamp, Math::min);
    }

    private Duration correction() {
        var reported = status;
        return reported == null
                ? Duration.ZERO
                : reported.health().skew().map(ClockSkewEstimator::correction).orElse(Duration.ZERO);
    }

    /** Counts the delay to the screen of everything applied since the last frame. */
    synchronized void countShown(Instant now) {
        long oldest = oldestUnseen.getAndSet(NONE);
        if (oldest != NONE) {
            shownDelays.add(Duration.of(EpochMicros.of(now).micros() - oldest, ChronoUnit.MICROS), now);
        }
    }

    synchronized Optional<Latency> screenLatency() {
        return shownDelays.quantiles();
    }

    /** Newest status from the feed, completed by the figures of this queue. */
    synchronized Optional<SourceStatus> report(Instant now) {
        var reported = status;
        if (reported == null) {
            return Optional.empty();
        }
        var latency = appliedDelays.quantiles();
        long conflated = buffer.conflated();
        if (conflated > conflatedBefore) {
            conflatedBefore = conflated;
            conflatedAt = now;
        }
        if (latency.isEmpty() && conflated == 0 && buffer.refused() == 0) {
            return Optional.of(reported);
        }
        var figures = reported.with(reported.health()
                .with(
                        latency,
                        conflated,
                        buffer.refused(),
                        buffer.queued(),
                        ArrivalBuffer.VALUES + ArrivalBuffer.STATES));
        boolean recent = conflatedAt.isAfter(now.minus(RECENT));
        return Optional.of(
                recent && reported.finding().isEmpty()
                        ? figures.with(Diagnostic.of(DiagnosticCode.CONFLATED, reported.endpoint(), conflated))
                        : figures);
    }
}
