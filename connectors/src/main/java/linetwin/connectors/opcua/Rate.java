package linetwin.connectors.opcua;

import java.time.Duration;
import linetwin.core.feed.TagSpec;

/**
 * How often a tag is sampled and told.
 *
 * @param publishingMillis the pace of its subscription: tags that are sampled seldom need no fast one
 * @param queue at the server, long enough for all samples between two messages and half as many again
 */
record Rate(double publishingMillis, double samplingMillis, int queue) {
    private static final double SLOWEST_MILLIS = 1_000;
    private static final double RESERVE = 2;

    static Rate of(TagSpec tag, Duration publishingInterval) {
        double fastest = publishingInterval.toMillis();
        // Half the publishing interval, so that no change between two messages is lost unseen.
        double sampling =
                tag.sampling().map(Duration::toMillis).map(Long::doubleValue).orElse(fastest / 2);
        double publishing = publishing(fastest, sampling);
        int needed = (int) Math.ceil(RESERVE * publishing / sampling);
        return new Rate(publishing, sampling, Math.max(tag.queue(), Math.max(needed, TagSpec.SHORTEST_QUEUE)));
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
