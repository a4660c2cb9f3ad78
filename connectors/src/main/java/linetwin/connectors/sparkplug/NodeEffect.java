package linetwin.connectors.sparkplug;

import java.time.Instant;
import java.util.Optional;
import linetwin.connectors.ingest.ValueOrigin;
import linetwin.core.health.RejectionReason;
import linetwin.core.model.Quality;

/** Effect of a message of an edge node. The empty device name is the node itself. */
sealed interface NodeEffect {
    /** Value of a metric. */
    record MetricUpdate(
            String device,
            String metric,
            MetricValue value,
            Quality quality,
            Instant time,
            Optional<String> unit,
            ValueOrigin origin)
            implements NodeEffect {}

    /** Birth of a device. */
    record Born(String device) implements NodeEffect {}

    /** Death of a device. */
    record Died(String device) implements NodeEffect {}

    /** Data that cannot be decoded without a birth. */
    record BirthMissing(String device) implements NodeEffect {}

    /** Loss of messages, with their number. */
    record Missed(int messages) implements NodeEffect {}

    /** Need for a rebirth request to the node. */
    record RequestRebirth() implements NodeEffect {}

    /** Message that was ignored, with the cause. */
    record Rejected(String device, RejectionReason why) implements NodeEffect {}
}
