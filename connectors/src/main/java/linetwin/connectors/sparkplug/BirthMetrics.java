package linetwin.connectors.sparkplug;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Metrics that the birth of a node or device declared. Aliases are valid within that node or device, until its next
 * birth.
 */
final class BirthMetrics {
    private final Map<String, Entry> byName = new HashMap<>();
    private final Map<Long, Entry> byAlias = new HashMap<>();

    BirthMetrics(List<SparkplugMetric> birth) {
        for (var metric : birth) {
            var entry = new Entry(metric.name(), metric.datatype(), metric.unit());
            byName.put(metric.name(), entry);
            metric.alias().ifPresent(alias -> byAlias.put(alias, entry));
        }
    }

    /** Declared metric. */
    record Entry(String name, int datatype, Optional<String> unit) {}

    /**
     * Resolves a metric of a data message. A metric with a name is valid even if it was not declared; an alias that was
     * not declared gives null.
     */
    @Nullable
    Entry find(SparkplugMetric metric) {
        if (!metric.name().isEmpty()) {
            var entry = byName.get(metric.name());
            return entry == null ? new Entry(metric.name(), metric.datatype(), metric.unit()) : entry;
        }
        return metric.alias().isPresent() ? byAlias.get(metric.alias().getAsLong()) : null;
    }
}
