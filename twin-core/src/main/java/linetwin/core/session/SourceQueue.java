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

/** One source of a session: what of it waits, and how late it comes. Filled by the source, emptied by the session. */
final class SourceQueue {
    private static final long NONE = Long.MAX_VALUE;
    /** So long after the last conflation the user is still told. */
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

    /** Takes out all that waits, to be asked for one by one. */
    void drain() {
        drained = intake.drain();
    }

    /** The next arrival; empty where there is none before another run begins. */
    Optional<ArrivalBuffer.Arrival> next() {
        return drained.peek() instanceof ArrivalBuffer.Arrival.Began
                ? Optional.empty()
                : Optional.ofNullable(drained.poll());
    }

    /** Whether the next arrival is a run told before the one that comes next there. */
    boolean beginsBefore(@Nullable SourceQueue other) {
        return drained.peek() instanceof ArrivalBuffer.Arrival.Began(var _, var number)
                && (other == null || number < other.nextNumber());
    }

    private long nextNumber() {
        return drained.peek() instanceof ArrivalBuffer.Arrival.Began(var _, var number) ? number : Long.MAX_VALUE;
    }

    /** Takes the run out that comes next. */
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

    /** What the feed says of itself. */
    void status(SourceStatus told) {
        status = told;
        news = true;
    }

    /** Whether the feed has said something since this was last asked. */
    boolean takeNews() {
        boolean had = news;
        news = false;
        return had;
    }

    /** Something was folded at this moment. How late it was is known only of what was sent because it is new. */
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
                // A bad value has no moment at which it was measured: its time may be that of the last good one.
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

    /** All that was folded so far is on the screen at this moment. */
    synchronized void shown(Instant now) {
        long oldest = oldestUnseen.getAndSet(NONE);
        if (oldest != NONE) {
            shown.add(Duration.of(EpochMicros.of(now).micros() - oldest, ChronoUnit.MICROS), now);
        }
    }

    synchronized Optional<Latency> screenLatency() {
        return shown.quantiles();
    }

    /** What the feed said of itself last, with what only we know. */
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
