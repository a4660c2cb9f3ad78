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

    private final ArrivalBuffer intake = new ArrivalBuffer();
    private Deque<ArrivalBuffer.Arrival> drained = new ArrayDeque<>(0);
    private final DelayStatistics taken = new DelayStatistics();
    private final DelayStatistics shown = new DelayStatistics();
    private final AtomicLong oldestUnseen = new AtomicLong(NONE);
    private volatile @Nullable SourceStatus status;
    private volatile boolean news;
    private @Nullable String run;
    private long conflatedBefore;
    private Instant conflatedAt = Instant.MIN;

    ArrivalBuffer intake() {
        return intake;
    }

    /** Moves all waiting arrivals out of the buffer, to be read one by one. */
    void drain() {
        drained = intake.drain();
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

    void status(SourceStatus told) {
        status = told;
        news = true;
    }

    /** True if the status has changed since the last call. */
    boolean takeNews() {
        boolean had = news;
        news = false;
        return had;
    }

    /** Counts the delay of an event that was just applied; only of events that were sent because they are new. */
    synchronized void folded(EventRecord record, Instant now) {
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
                    taken.add(Duration.of(newest - e.batch().micros(row), ChronoUnit.MICROS), latest);
                }
            }
        } else {
            taken.add(Duration.of(delay, ChronoUnit.MICROS), latest);
        }
        oldestUnseen.accumulateAndGet(stamp, Math::min);
    }

    private Duration correction() {
        var told = status;
        return told == null
                ? Duration.ZERO
                : told.health().skew().map(ClockSkewEstimator::correction).orElse(Duration.ZERO);
    }

    /** Counts the delay to the screen of everything applied since the last frame. */
    synchronized void shown(Instant now) {
        long oldest = oldestUnseen.getAndSet(NONE);
        if (oldest != NONE) {
            shown.add(Duration.of(EpochMicros.of(now).micros() - oldest, ChronoUnit.MICROS), now);
        }
    }

    synchronized Optional<Latency> screenLatency() {
        return shown.quantiles();
    }

    /** Newest status from the feed, completed by the figures of this queue. */
    synchronized Optional<SourceStatus> report(Instant now) {
        var told = status;
        if (told == null) {
            return Optional.empty();
        }
        var latency = taken.quantiles();
        long conflated = intake.conflated();
        if (conflated > conflatedBefore) {
            conflatedBefore = conflated;
            conflatedAt = now;
        }
        if (latency.isEmpty() && conflated == 0 && intake.refused() == 0) {
            return Optional.of(told);
        }
        var figures = told.with(told.health()
                .with(
                        latency,
                        conflated,
                        intake.refused(),
                        intake.queued(),
                        ArrivalBuffer.VALUES + ArrivalBuffer.STATES));
        boolean recent = conflatedAt.isAfter(now.minus(RECENT));
        return Optional.of(
                recent && told.finding().isEmpty()
                        ? figures.with(Diagnostic.of(DiagnosticCode.CONFLATED, told.endpoint(), conflated))
                        : figures);
    }
}
