package linetwin.connectors.sparkplug;

import java.util.List;
import java.util.OptionalLong;

/**
 * The content of a message.
 *
 * @param timestamp when it was sent, milliseconds since 1970
 * @param sequence 0 to 255; deaths have none
 */
record SparkplugPayload(OptionalLong timestamp, OptionalLong sequence, List<SparkplugMetric> metrics) {
    private static final String BIRTH_DEATH_SEQUENCE = "bdSeq";

    /** Which birth and which death belong together; empty where it is not told. */
    OptionalLong birthDeathSequence() {
        for (var metric : metrics) {
            if (metric.name().equals(BIRTH_DEATH_SEQUENCE) && metric.value() instanceof RawMetricValue.Bits(var bits)) {
                return OptionalLong.of(bits);
            }
        }
        return OptionalLong.empty();
    }
}
