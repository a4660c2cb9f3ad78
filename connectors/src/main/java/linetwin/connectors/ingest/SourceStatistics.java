package linetwin.connectors.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.core.health.ClockSkewEstimator;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.health.SourceHealth;
import linetwin.core.health.SourceHealth.Gap;
import linetwin.core.health.SourceHealth.GoodValue;
import linetwin.core.health.SourceHealth.Rejection;
import linetwin.core.model.Quality;
import linetwin.core.time.EpochMicros;
import org.jspecify.annotations.Nullable;

/** Statistics of a source over all its connections. Thread-safe. */
public final class SourceStatistics {
    private static final int KEPT = 20;
    private static final int LONGEST_REASON = 300;
    private static final int RATE_PARTS = 5;
    private static final long SECOND = 1_000_000_000L;
    /** Clock skew below this limit is not reported. */
    private static final Duration SKEWED = Duration.ofSeconds(2);
    /** Delay in microseconds above which new values do not show the present. */
    private static final long OLD_MICROS = 5_000_000;

    private final String endpoint;
    private final ClockSkewEstimator skew = new ClockSkewEstimator();
    private final Deque<Gap> gaps = new ArrayDeque<>();
    private final Map<String, Rejection> rejections = new LinkedHashMap<>();
    private final long[] arrived = new long[RATE_PARTS + 1];
    private long rateSecond;
    private Optional<Instant> connectedSince = Optional.empty();
    private String protection = "";
    private long received;
    private long gapCount;
    private long lost;
    private long rejected;
    private long bad;
    private final ErrorCounters errors = new ErrorCounters();
    private final MinimumDelay delay = new MinimumDelay();
    private @Nullable GoodValue lastGood;
    private @Nullable Instant gapSince;
    private Optional<Diagnostic> found = Optional.empty();

    public SourceStatistics(String endpoint) {
        this.endpoint = endpoint;
    }

    /** Endpoint of the source, the place of what concerns it as a whole. */
    String endpoint() {
        return endpoint;
    }

    public synchronized void connected(Instant now) {
        connectedSince = Optional.of(now);
    }

    public synchronized void disconnected() {
        connectedSince = Optional.empty();
        found = Optional.empty();
    }

    public synchronized void protection(String words) {
        protection = words;
    }

    public synchronized void finding(Optional<Diagnostic> finding) {
        found = finding;
    }

    /** Diagnostic that the connection itself has published. */
    public synchronized Optional<Diagnostic> finding() {
        return found;
    }

    /** Counts received values or messages. */
    public synchronized void received(long count, long nanos) {
        received += count;
        turn(nanos);
        arrived[(int) Math.floorMod(rateSecond, (long) arrived.length)] += count;
    }

    private void turn(long nanos) {
        long now = Math.floorDiv(nanos, SECOND);
        for (long second = Math.max(rateSecond + 1, now - RATE_PARTS); second <= now; second++) {
            arrived[(int) Math.floorMod(second, (long) arrived.length)] = 0;
        }
        rateSecond = Math.max(rateSecond, now);
    }

    public synchronized long received() {
        return received;
    }

    /** Measures skew and delay by the newest source time of values that arrived together. */
    public synchronized void arrived(long newestSourceMicros, long arrivalMicros) {
        var arrival = new EpochMicros(arrivalMicros).instant();
        skew.arrived(new EpochMicros(newestSourceMicros).instant(), arrival);
        var corrected = EpochMicros.of(arrival.minus(skew.correction()));
        delay.arrived(corrected.micros() - newestSourceMicros, arrivalMicros);
    }

    public synchronized void good(String tag, String value, Quality quality, Instant sourceTime, Instant arrival) {
        lastGood = new GoodValue(tag, value, quality, sourceTime, arrival);
    }

    /** Span to add to a source time to get our time. */
    public synchronized Duration correction() {
        return skew.correction();
    }

    public synchronized void forgetSkew() {
        skew.reset();
        delay.forget();
    }

    /** Counts a value that cannot be used; the newest rejection per place is stored. */
    public synchronized void rejected(String where, RejectionReason why, Instant now) {
        rejected++;
        var kept = keep(where, why, now);
        errors.rejected(DiagnosticCode.UNREADABLE, now, kept.where(), kept.why());
    }

    /** Counts a value that the source marks as bad. */
    public synchronized void bad(String where, RejectionReason why, Instant now) {
        bad++;
        var kept = keep(where, why, now);
        errors.rejected(DiagnosticCode.BAD_VALUES, now, kept.where(), kept.why());
    }

    private Rejection keep(String where, RejectionReason why, Instant now) {
        var place = cut(where);
        var shortened = why.about().stream().map(SourceStatistics::cut).toList();
        var kept = new Rejection(now, place, new RejectionReason(why.code(), shortened));
        rejections.remove(place);
        rejections.put(place, kept);
        if (rejections.size() > KEPT) {
            var oldest = rejections.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return kept;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…";
    }

    /** Counts values of the source that will never arrive. */
    public synchronized void lost(String where, long values, DiagnosticCode by, RejectionReason why, Instant now) {
        lost += values;
        keep(where, why, now);
        errors.lost(by, values, now, endpoint);
    }

    /** Counts numbered messages of an edge node that never arrived. */
    public synchronized void missed(long messages, String node, Instant now) {
        lost += messages;
        keep(node, RejectionReason.of(RejectionCode.MESSAGES_MISSED, messages), now);
        errors.lost(DiagnosticCode.SEQUENCE_GAP, messages, now, node);
    }

    /** Opens a gap: nothing has arrived since this time. */
    public synchronized void silent(Instant since) {
        gapSince = gapSince == null ? since : gapSince;
    }

    /** Closes the open gap at a new arrival. */
    public synchronized void resumed(Instant now) {
        if (gapSince == null) {
            return;
        }
        gapCount++;
        gaps.addLast(new Gap(gapSince, now, 0));
        gapSince = null;
        if (gaps.size() > KEPT) {
            gaps.removeFirst();
        }
    }

    /** Counts values that the source's history has added to a gap. */
    public synchronized void filled(Instant newest, long values) {
        var all = new ArrayList<>(gaps);
        for (int i = all.size() - 1; i >= 0; i--) {
            var gap = all.get(i);
            if (!newest.isBefore(gap.from()) && !newest.isAfter(gap.until())) {
                all.set(i, new Gap(gap.from(), gap.until(), gap.filled() + values));
                gaps.clear();
                gaps.addAll(all);
                return;
            }
        }
    }

    public synchronized SourceHealth health(long nanos) {
        turn(nanos);
        return new SourceHealth(
                connectedSince,
                protection,
                rate(),
                Optional.empty(),
                skew.ahead(),
                List.copyOf(gaps),
                gapCount,
                lost,
                0,
                rejected,
                bad,
                List.copyOf(rejections.values()),
                0,
                0,
                Optional.ofNullable(lastGood));
    }

    /** Values per second over the last five complete seconds. */
    private double rate() {
        long sum = 0;
        for (long second = rateSecond - RATE_PARTS; second < rateSecond; second++) {
            sum += arrived[(int) Math.floorMod(second, (long) arrived.length)];
        }
        return sum / (double) RATE_PARTS;
    }

    /** Gravest diagnostic of a source in contact; one that still recurs comes before one that is over. */
    public synchronized Optional<Diagnostic> finding(Instant now) {
        if (found.isPresent()) {
            return found;
        }
        long old = delay.micros(EpochMicros.of(now).micros());
        if (old > OLD_MICROS) {
            return Optional.of(Diagnostic.of(DiagnosticCode.OLD_VALUES, endpoint, old / 1_000_000));
        }
        return errors.now(now).or(this::wrongClock).or(() -> errors.lately(now));
    }

    private Optional<Diagnostic> wrongClock() {
        return skew.ahead()
                .filter(ahead -> ahead.abs().compareTo(SKEWED) > 0)
                .map(ahead -> Diagnostic.of(DiagnosticCode.CLOCK_SKEW, endpoint, ahead.toSeconds()));
    }
}
