package linetwin.core.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.core.model.Quality;

/**
 * Figures of a source; all counts since the feed was opened.
 *
 * @param connectedSince start of the present connection
 * @param protection protection of the channel, such as {@code Basic256Sha256, SignAndEncrypt}; empty if not known yet
 * @param valuesPerSecond mean rate over the last seconds
 * @param latency delay from the source time, corrected by the skew, to our state; empty before the first value
 * @param skew estimated lead of the source's clock over ours; empty before the first value
 * @param gaps newest intervals without contact, oldest first
 * @param gapCount number of all gaps
 * @param lost values that the source had and we did not receive; a lower bound
 * @param conflated values replaced by newer ones of the same signal before they were applied
 * @param rejected messages and values that could not be used
 * @param bad values that the source itself marks as bad or missing
 * @param rejections newest entries of what was lost, rejected or bad, oldest first
 * @param queued values that wait to be applied to the line
 * @param capacity most values that may wait
 * @param lastGood newest good value
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

    /** Copy of these figures with those of the session that applies the values. */
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
     * Interval without contact to the source.
     *
     * @param filled values of that interval which were later read from history
     */
    public record Gap(Instant from, Instant until, long filled) {}

    /**
     * Message or value that was lost or could not be used.
     *
     * @param where topic, path or endpoint, as the source names it
     */
    public record Rejection(Instant at, String where, RejectionReason why) {}

    /** Value as text, with its origin. */
    public record GoodValue(String tag, String value, Quality quality, Instant sourceTime, Instant arrival) {}
}
