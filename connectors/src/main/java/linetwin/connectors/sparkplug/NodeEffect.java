package linetwin.connectors.sparkplug;

import java.time.Instant;
import java.util.Optional;
import linetwin.connectors.ingest.ValueOrigin;
import linetwin.core.model.Quality;

/** What follows from a message of an edge node. A device without a name is the node itself. */
sealed interface NodeEffect {
    /** A metric was told. */
    record MetricUpdate(
            String device,
            String metric,
            MetricValue value,
            Quality quality,
            Instant time,
            Optional<String> unit,
            ValueOrigin origin)
            implements NodeEffect {}

    /** A device is there, and all that it has was told. */
    record Born(String device) implements NodeEffect {}

    /** A device is gone. */
    record Died(String device) implements NodeEffect {}

    /** Something was told that nobody can understand before a birth. */
    record BirthMissing(String device) implements NodeEffect {}

    /** Messages never came. */
    record Missed(int messages) implements NodeEffect {}

    /** The node is to be asked to tell all again. */
    record RequestRebirth() implements NodeEffect {}

    /** Something was strange, and left out. */
    record Rejected(String device, String why) implements NodeEffect {}
}
