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
import linetwin.core.health.SourceHealth;
import linetwin.core.health.SourceHealth.Gap;
import linetwin.core.health.SourceHealth.GoodValue;
import linetwin.core.health.SourceHealth.Rejection;
import linetwin.core.model.Quality;
import linetwin.core.time.EpochMicros;
import org.jspecify.annotations.Nullable;

/** Statistics of a source over all its connections. Safe for several threads. */
public final class SourceStatistics {
    private static final int KEPT = 20;
    private static final int LONGEST_REASON = 300;
    private static final int RATE_PARTS = 5;
    private static final long SECOND = 1_000_000_000L;
    /** A clock off by less than this misleads nobody. */
    private static final Duration SKEWED = Duration.ofSeconds(2);
    /** New values whose time stamps are older than this do not show the present. */
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

    /** What the connection itself said of its trouble. */
    public synchronized Optional<Diagnostic> finding() {
        return found;
    }

    /** So many values or messages came. */
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

    /** New values came; the newest of them was measured at this moment. */
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

    /** Counts what could not be used; the same trouble at the same place is kept once, however often it comes. */
    public synchronized void rejected(String where, String why, Instant now) {
        rejected++;
        keep(where, why, now);
        errors.count(DiagnosticCode.UNREADABLE, 1, now, cut(where), cut(why));
    }

    /** Counts values of which the source itself says that they are bad. */
    public synchronized void bad(String where, String why, Instant now) {
        bad++;
        keep(where, why, now);
        errors.count(DiagnosticCode.BAD_VALUES, 1, now, cut(where), cut(why));
    }

    private void keep(String where, String why, Instant now) {
        var place = cut(where);
        rejections.remove(place);
        rejections.put(place, new Rejection(now, place, cut(why)));
        if (rejections.size() > KEPT) {
            var oldest = rejections.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…";
    }

    /** Values of the source will never come: {@code by} says what that is called. */
    public synchronized void lost(long values, DiagnosticCode by, String why, Instant now) {
        lost(values, by, endpoint, why, now);
    }

    /** Messages that an edge node numbered never came. */
    public synchronized void missed(long messages, String node, Instant now) {
        lost(messages, DiagnosticCode.SEQUENCE_GAP, node, "messages of %s never came".formatted(node), now);
    }

    private void lost(long values, DiagnosticCode by, String of, String why, Instant now) {
        lost += values;
        keep("lost, at least: %d".formatted(values), why, now);
        errors.count(by, values, now, of);
    }

    /** Opens a gap: nothing has arrived since this moment. */
    public synchronized void silent(Instant since) {
        gapSince = gapSince == null ? since : gapSince;
    }

    /** Closes the open gap, as something arrives again. */
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

    /** Values of a time gone by were read from the source's history. */
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

    /** The second that is not over yet does not count. */
    private double rate() {
        long sum = 0;
        for (long second = rateSecond - RATE_PARTS; second < rateSecond; second++) {
            sum += arrived[(int) Math.floorMod(second, (long) arrived.length)];
        }
        return sum / (double) RATE_PARTS;
    }

    /** Gravest finding while the source is in contact; one that still goes on before one that is over. */
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

    /** What could not be read, in one sentence; empty where all could. */
    public synchronized String faults() {
        return rejected == 0
                ? ""
                : errors.newest(DiagnosticCode.UNREADABLE)
                        .map(about -> "Messages that could not be read: %d, the newest at %s: %s"
                                .formatted(rejected, about.getFirst(), about.getLast()))
                        .orElse("");
    }
}
