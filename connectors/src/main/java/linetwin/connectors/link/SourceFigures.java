package linetwin.connectors.link;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.core.feed.ClockSkew;
import linetwin.core.feed.Finding;
import linetwin.core.feed.SourceHealth;
import linetwin.core.feed.SourceHealth.Gap;
import linetwin.core.feed.SourceHealth.GoodValue;
import linetwin.core.feed.SourceHealth.Rejection;
import linetwin.core.feed.Trouble;
import linetwin.core.model.Quality;
import org.jspecify.annotations.Nullable;

/** What is counted of a source over all its connections. Safe for several threads. */
final class SourceFigures {
    private static final int KEPT = 20;
    private static final int LONGEST_REASON = 300;
    private static final int RATE_PARTS = 5;
    private static final long SECOND = 1_000_000_000L;
    /** What went wrong so long ago is no news any more. */
    private static final Duration RECENT = Duration.ofSeconds(60);
    /** A clock off by less than this misleads nobody. */
    private static final Duration SKEWED = Duration.ofSeconds(2);
    /** New values whose time stamps are older than this do not show the present. */
    private static final long OLD_MICROS = 5_000_000;

    private final String endpoint;
    private final ClockSkew skew = new ClockSkew();
    private final Deque<Gap> gaps = new ArrayDeque<>();
    private final Map<String, Rejection> rejections = new LinkedHashMap<>();
    private final long[] arrived = new long[RATE_PARTS + 1];
    private long rateSecond;
    private Optional<Instant> connectedSince = Optional.empty();
    private String protection = "";
    private long received;
    private long gapCount;
    private long lost;
    private long lostLately;
    private long rejected;
    private long rejectedLately;
    private Instant lostAt = Instant.MIN;
    private Trouble lostBy = Trouble.VALUES_LOST;
    private String lostOf = "";
    private Instant rejectedAt = Instant.MIN;
    private final YoungestAge age = new YoungestAge();
    private @Nullable GoodValue lastGood;
    private @Nullable Instant gapSince;
    private Optional<Finding> found = Optional.empty();

    SourceFigures(String endpoint) {
        this.endpoint = endpoint;
    }

    synchronized void connected(Instant now) {
        connectedSince = Optional.of(now);
        found = Optional.empty();
    }

    synchronized void disconnected() {
        connectedSince = Optional.empty();
        found = Optional.empty();
    }

    synchronized void protection(String words) {
        protection = words;
    }

    synchronized void finding(Optional<Finding> finding) {
        found = finding;
    }

    /** What the connection itself said of its trouble. */
    synchronized Optional<Finding> finding() {
        return found;
    }

    /** So many values or messages came. */
    synchronized void received(long count, long nanos) {
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

    synchronized long received() {
        return received;
    }

    /** New values came; the newest of them was measured at this moment. */
    synchronized void arrived(long newestSourceMicros, long arrivalMicros) {
        skew.arrived(newestSourceMicros, arrivalMicros);
        age.arrived(arrivalMicros - newestSourceMicros - skew.correctionMicros(), arrivalMicros);
    }

    synchronized void good(String tag, String value, Quality quality, Instant sourceTime, Instant arrival) {
        lastGood = new GoodValue(tag, value, quality, sourceTime, arrival);
    }

    /** What has to be added to a source time, in microseconds, to get our time. */
    synchronized long correctionMicros() {
        return skew.correctionMicros();
    }

    synchronized void forgetSkew() {
        skew.forget();
        age.forget();
    }

    /** Counts what could not be used; the same trouble at the same place is kept once, however often it comes. */
    synchronized void rejected(String where, String why, Instant now) {
        rejected++;
        rejectedLately = now.isAfter(rejectedAt.plus(RECENT)) ? 1 : rejectedLately + 1;
        rejectedAt = now;
        keep(where, why, now);
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

    /** Values came faster than they could be sent or taken. */
    synchronized void lost(long values, String why, Instant now) {
        lost(values, Trouble.VALUES_LOST, endpoint, why, now);
    }

    /** Messages that an edge node numbered never came. */
    synchronized void missed(long messages, String node, Instant now) {
        lost(messages, Trouble.SEQUENCE_GAP, node, "messages of %s never came".formatted(node), now);
    }

    private void lost(long values, Trouble by, String of, String why, Instant now) {
        lost += values;
        keep("at least %d values were lost".formatted(values), why, now);
        boolean goesOn = by == lostBy && of.equals(lostOf) && !now.isAfter(lostAt.plus(RECENT));
        lostLately = goesOn ? lostLately + values : values;
        lostAt = now;
        lostBy = by;
        lostOf = of;
    }

    /** Nothing is heard any more since this moment. */
    synchronized void silent(Instant since) {
        gapSince = gapSince == null ? since : gapSince;
    }

    /** Something is heard again. */
    synchronized void heardAgain(Instant now) {
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
    synchronized void filled(Instant newest, long values) {
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

    synchronized SourceHealth health(long nanos) {
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

    /** The weightiest of what is to be said while the source is heard. */
    synchronized Optional<Finding> finding(Instant now) {
        if (found.isPresent()) {
            return found;
        }
        if (age.micros() > OLD_MICROS) {
            return Optional.of(Finding.of(Trouble.OLD_VALUES, endpoint, age.micros() / 1_000_000));
        }
        if (isRecent(lostAt, now)) {
            return Optional.of(Finding.of(lostBy, lostOf, lostLately));
        }
        if (isRecent(rejectedAt, now)) {
            var newest = List.copyOf(rejections.values()).getLast();
            return Optional.of(Finding.of(Trouble.UNREADABLE, rejectedLately, newest.where(), newest.why()));
        }
        return skew.ahead()
                .filter(ahead -> ahead.abs().compareTo(SKEWED) > 0)
                .map(ahead -> Finding.of(Trouble.CLOCK_SKEW, endpoint, ahead.toSeconds()));
    }

    private static boolean isRecent(Instant at, Instant now) {
        return at.isAfter(now.minus(RECENT));
    }

    /** What could not be read, in one sentence; empty where all could. */
    synchronized String faults() {
        if (rejected == 0) {
            return "";
        }
        var newest = List.copyOf(rejections.values()).getLast();
        return "%d messages could not be read, the newest at %s: %s".formatted(rejected, newest.where(), newest.why());
    }
}
