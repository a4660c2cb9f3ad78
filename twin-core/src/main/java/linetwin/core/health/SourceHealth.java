package linetwin.core.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.core.model.Quality;

/**
 * How well a source is heard, in figures; all counts since the feed was opened.
 *
 * @param connectedSince when the present connection was made
 * @param protection how the channel is protected, such as {@code Basic256Sha256, SignAndEncrypt}; empty: not known yet
 * @param valuesPerSecond over the last seconds
 * @param latency from the source's time stamp, corrected by the skew, to our state; empty before anything came
 * @param skew how much the source's clock is ahead of ours, estimated; empty before anything came
 * @param gaps times in which nothing was heard, the newest last; only the newest are kept
 * @param gapCount how many there were
 * @param lost at least so many values that the source had and we did not get, as far as is known
 * @param conflated values replaced by newer ones of the same signal before anybody saw them
 * @param rejected messages and values that could not be used
 * @param bad values of which the source itself says that they are bad, or that it has none
 * @param rejections the newest of what was lost, rejected or bad, the newest last
 * @param queued values that wait to be taken into the line
 * @param capacity how many may wait
 * @param lastGood the newest good value
 */
public record SourceHealth(
        Optional<Instant> connectedSince,
        String protection,
        double valuesPerSecond,
        Optional<Latency> latency,
        Optional<Duration> skew,
        List<Gap> gaps,
        long gapCount,
        long lost,
        long conflated,
        long rejected,
        long bad,
        List<Rejection> rejections,
        long queued,
        long capacity,
        Optional<GoodValue> lastGood) {
    public static final SourceHealth UNKNOWN = new SourceHealth(
            Optional.empty(),
            "",
            0,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            0,
            0,
            0,
            0,
            0,
            List.of(),
            0,
            0,
            Optional.empty());

    public SourceHealth {
        gaps = List.copyOf(gaps);
        rejections = List.copyOf(rejections);
    }

    /** These figures, with what only those know who take the values in. */
    public SourceHealth with(Optional<Latency> taken, long moreConflated, long moreLost, long waiting, long room) {
        return new SourceHealth(
                connectedSince,
                protection,
                valuesPerSecond,
                taken,
                skew,
                gaps,
                gapCount,
                lost + moreLost,
                conflated + moreConflated,
                rejected,
                bad,
                rejections,
                waiting,
                room,
                lastGood);
    }

    /** Quantiles of a delay. */
    public record Latency(Duration p50, Duration p99) {}

    /**
     * A time in which we did not hear the source.
     *
     * @param filled values of that time which were read from its history afterwards
     */
    public record Gap(Instant from, Instant until, long filled) {}

    /** A message or value that could not be used. */
    public record Rejection(Instant at, String where, String why) {}

    /** A value, as text, and where it came from. */
    public record GoodValue(String tag, String value, Quality quality, Instant sourceTime, Instant arrival) {}
}
