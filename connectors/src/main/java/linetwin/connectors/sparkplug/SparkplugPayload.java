package linetwin.connectors.sparkplug;

import java.util.List;
import java.util.OptionalLong;

/**
 * Content of a message.
 *
 * @param timestamp time of sending in milliseconds since 1970-01-01 UTC
 * @param sequence sequence number, 0 to 255; empty for deaths
 */
record SparkplugPayload(OptionalLong timestamp, OptionalLong sequence, List<SparkplugMetric> metrics) {
    private static final String BIRTH_DEATH_SEQUENCE = "bdSeq";

    /** Number bdSeq that connects a birth and its death; empty if absent. */
    OptionalLong birthDeathSequence() {
        for (var metric : metrics) {
            if (metric.name().equals(BIRTH_DEATH_SEQUENCE) && metric.value() instanceof RawMetricValue.Bits(var bits)) {
                return OptionalLong.of(bits);
            }
        }
        return OptionalLong.empty();
    }
}
