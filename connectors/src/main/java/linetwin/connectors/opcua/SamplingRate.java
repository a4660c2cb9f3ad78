package linetwin.connectors.opcua;

import java.time.Duration;
import linetwin.core.connection.TagSpec;

/**
 * How often a tag is sampled and told.
 *
 * @param publishingMillis the pace of its subscription: tags that are sampled seldom need no fast one
 * @param queue at the server, long enough for all samples while messages stay away for some seconds
 */
record SamplingRate(double publishingMillis, double samplingMillis, int queue) {
    private static final double SLOWEST_MILLIS = 1_000;
    private static final double RESERVE = 2;
    /** So long may a busy server or network keep the messages back before anything is lost. */
    private static final double STALL_MILLIS = 5_000;
    /** More than this only where the file asks for it: a server keeps it for each of many thousand items. */
    private static final int LONG_QUEUE = 200;

    static SamplingRate of(TagSpec tag, Duration publishingInterval) {
        double fastest = publishingInterval.toMillis();
        // Half the publishing interval, so that no change between two messages is lost unseen.
        double sampling =
                tag.sampling().map(Duration::toMillis).map(Long::doubleValue).orElse(fastest / 2);
        double publishing = publishing(fastest, sampling);
        return new SamplingRate(publishing, sampling, Math.max(tag.queue(), queue(publishing, sampling)));
    }

    /** Values to keep at the server, so that none is lost while messages stay away for a while. */
    static int queue(double publishingMillis, double samplingMillis) {
        int wanted = Math.min((int) Math.ceil(STALL_MILLIS / samplingMillis), LONG_QUEUE);
        return Math.max(Math.max(wanted, needed(publishingMillis, samplingMillis)), TagSpec.SHORTEST_QUEUE);
    }

    /** With fewer, values are lost as soon as one message comes late. */
    static int needed(double publishingMillis, double samplingMillis) {
        return (int) Math.ceil(RESERVE * publishingMillis / samplingMillis);
    }

    /**
     * The fastest pace doubled as often as it still tells each sample in time: few classes instead of one for each tag.
     */
    private static double publishing(double fastest, double sampling) {
        double publishing = fastest;
        while (publishing * 2 <= Math.min(sampling, SLOWEST_MILLIS)) {
            publishing *= 2;
        }
        return publishing;
    }
}
