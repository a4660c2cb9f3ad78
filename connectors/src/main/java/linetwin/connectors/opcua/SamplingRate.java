package linetwin.connectors.opcua;

import java.time.Duration;
import linetwin.core.connection.TagSpec;

/**
 * Sampling and publishing intervals of a tag.
 *
 * @param publishingMillis publishing interval of its subscription in milliseconds, longer for tags with long sampling
 *     intervals
 * @param queue queue size at the server, enough for all samples while messages are delayed for some seconds
 */
record SamplingRate(double publishingMillis, double samplingMillis, int queue) {
    private static final double SLOWEST_MILLIS = 1_000;
    private static final double RESERVE = 2;
    /** Delay of messages by a busy server or network, in milliseconds, that loses no values. */
    private static final double STALL_MILLIS = 5_000;
    /** Maximum queue size unless the file requests more, as a server allocates it for each of many thousand items. */
    private static final int LONG_QUEUE = 200;

    static SamplingRate of(TagSpec tag, Duration publishingInterval) {
        double fastest = publishingInterval.toMillis();
        // Half the publishing interval, so that a change between two messages is not missed.
        double sampling =
                tag.sampling().map(Duration::toMillis).map(Long::doubleValue).orElse(fastest / 2);
        double publishing = publishing(fastest, sampling);
        return new SamplingRate(publishing, sampling, Math.max(tag.queue(), queue(publishing, sampling)));
    }

    /** Queue size at the server that loses no values while messages are delayed. */
    static int queue(double publishingMillis, double samplingMillis) {
        int wanted = Math.min((int) Math.ceil(STALL_MILLIS / samplingMillis), LONG_QUEUE);
        return Math.max(Math.max(wanted, needed(publishingMillis, samplingMillis)), TagSpec.SHORTEST_QUEUE);
    }

    /** Minimum queue size; below it, one late message loses values. */
    static int needed(double publishingMillis, double samplingMillis) {
        return (int) Math.ceil(RESERVE * publishingMillis / samplingMillis);
    }

    /**
     * Publishing interval: the shortest one, doubled as often as each sample still arrives in time. This gives few
     * subscriptions instead of one per tag.
     */
    private static double publishing(double fastest, double sampling) {
        double publishing = fastest;
        while (publishing * 2 <= Math.min(sampling, SLOWEST_MILLIS)) {
            publishing *= 2;
        }
        return publishing;
    }
}
