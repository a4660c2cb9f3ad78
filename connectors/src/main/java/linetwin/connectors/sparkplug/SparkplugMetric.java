package linetwin.connectors.sparkplug;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A metric as it stands in a payload.
 *
 * @param name empty where only the alias is sent
 * @param alias stands for the name, as declared at birth
 * @param timestamp milliseconds since 1970; empty: that of the payload
 * @param datatype by the number of the specification (6.4.16); 0 where only the birth tells it
 * @param isHistorical whether it belongs to the past
 * @param properties those that are single values
 */
record SparkplugMetric(
        String name,
        OptionalLong alias,
        OptionalLong timestamp,
        int datatype,
        boolean isHistorical,
        boolean isNull,
        Map<String, RawMetricValue> properties,
        RawMetricValue value) {
    private static final String QUALITY = "Quality";
    private static final String UNIT = "engUnit";

    /** The number of its quality: 0 bad, 192 good, 500 stale; empty where it is not told. */
    OptionalLong quality() {
        return properties.get(QUALITY) instanceof RawMetricValue.Bits bits
                ? OptionalLong.of(bits.bits())
                : OptionalLong.empty();
    }

    Optional<String> unit() {
        return properties.get(UNIT) instanceof RawMetricValue.Text(var text) ? Optional.of(text) : Optional.empty();
    }
}
