package linetwin.core.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import linetwin.core.id.SignalId;
import linetwin.core.id.SourceId;
import linetwin.core.id.StationId;
import linetwin.core.model.Quality;

/**
 * Newest value of a signal, with its origin.
 *
 * @param value newest value, or the last usable one if the newest is unusable; NaN before the first usable one
 * @param quality quality of the newest value
 * @param sourceTime time stamp of the newest value by the clock of the source
 * @param arrival arrival of the newest value, by our clock
 * @param lastGood newest value with quality good; empty before the first
 * @param every longest expected interval between values; empty if they come on change only
 * @param proven true if its arrival proves that its source is alive, unlike a value retained by a broker
 * @param inContact true if its station was in contact at the time of reading
 */
public record LatestValue(
        StationId station,
        SignalId signal,
        SourceId source,
        double value,
        Quality quality,
        Instant sourceTime,
        Instant arrival,
        Optional<Good> lastGood,
        Optional<Duration> every,
        boolean proven,
        boolean inContact) {
    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final int MISSED = 3;

    /** Value with quality good. */
    public record Good(double value, Instant sourceTime) {}

    /** True if the value must no longer be taken as the present value. */
    public boolean isStale(Instant now) {
        return !inContact
                || !proven
                || every.filter(e -> Duration.between(arrival, now).compareTo(limit(e)) > 0)
                        .isPresent();
    }

    /** Largest age of a fresh value with this expected interval: three times the interval, at least 2 s. */
    public static Duration limit(Duration every) {
        var missed = every.multipliedBy(MISSED);
        return missed.compareTo(SHORTEST) > 0 ? missed : SHORTEST;
    }
}
