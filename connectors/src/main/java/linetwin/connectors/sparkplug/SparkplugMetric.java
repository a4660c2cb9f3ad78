package linetwin.connectors.sparkplug;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Metric of a payload.
 *
 * @param name name; empty if only the alias is sent
 * @param alias number that replaces the name, declared by the birth
 * @param timestamp milliseconds since 1970-01-01 UTC; empty: timestamp of the payload applies
 * @param datatype code of the data type (Sparkplug 3.0, 6.4.16); 0 if only the birth contains it
 * @param isHistorical true for a value that is not current
 * @param properties properties with single values
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

    /** Quality code: 0 bad, 192 good, 500 stale; empty if absent. */
    OptionalLong quality() {
        return properties.get(QUALITY) instanceof RawMetricValue.Bits bits
                ? OptionalLong.of(bits.bits())
                : OptionalLong.empty();
    }

    Optional<String> unit() {
        return properties.get(UNIT) instanceof RawMetricValue.Text(var text) ? Optional.of(text) : Optional.empty();
    }
}
