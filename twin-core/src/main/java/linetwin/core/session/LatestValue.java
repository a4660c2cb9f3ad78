package linetwin.core.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import linetwin.core.id.SignalId;
import linetwin.core.id.SourceId;
import linetwin.core.id.StationId;
import linetwin.core.model.Quality;

/**
 * The newest value of a signal, and where it came from.
 *
 * @param value the newest, or the last usable one where the newest is none; NaN where there never was one
 * @param quality of the newest
 * @param sourceTime the source's own time stamp of the newest
 * @param arrival when the newest reached us, by our clock
 * @param lastGood the newest value whose quality was good; empty before the first
 * @param every how often a value is expected at least; empty: only on change
 * @param proven whether its arrival proves that its source lives: a value that a broker kept does not
 * @param inContact whether its station was in contact when this was read
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

    /** A value whose quality was good. */
    public record Good(double value, Instant sourceTime) {}

    /** Whether it must not be taken for the present any more. */
    public boolean isStale(Instant now) {
        return !inContact
                || !proven
                || every.filter(e -> Duration.between(arrival, now).compareTo(limit(e)) > 0)
                        .isPresent();
    }

    /** How old a value may become that is expected this often: two seconds, or three times the interval. */
    public static Duration limit(Duration every) {
        var missed = every.multipliedBy(MISSED);
        return missed.compareTo(SHORTEST) > 0 ? missed : SHORTEST;
    }
}
