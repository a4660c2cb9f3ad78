package linetwin.connectors.sparkplug;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;

/** Value with a known data type. */
sealed interface MetricValue {
    /**
     * Number.
     *
     * @param text decimal text with all digits: serials may have more digits than a double represents
     */
    record Figure(double value, String text) implements MetricValue {}

    record Text(String text) implements MetricValue {}

    /** Named values: members of a template, cells of a data set, elements of an array. */
    record Members(Map<String, MetricValue> members) implements MetricValue {}

    /** Value that the source reports as not available, with the cause. */
    record Absent(RejectionReason why) implements MetricValue {}

    /** Value that cannot be used, with the cause. */
    record Unusable(RejectionReason why) implements MetricValue {}

    static MetricValue absent(RejectionCode why, Object... about) {
        return new Absent(RejectionReason.of(why, about));
    }

    static MetricValue unusable(RejectionCode why, Object... about) {
        return new Unusable(RejectionReason.of(why, about));
    }

    /** Decodes a value by its data type (Sparkplug 3.0, 6.4.16). */
    static MetricValue of(RawMetricValue raw, int datatype) {
        return switch (raw) {
            case RawMetricValue.Bits(var bits) -> whole(bits, datatype);
            case RawMetricValue.Floating(var value) -> floating(value);
            case RawMetricValue.Truth(var value) -> new Text(Boolean.toString(value));
            case RawMetricValue.Text(var text) -> new Text(text);
            case RawMetricValue.Bytes(var bytes) -> MetricArrayDecoder.of(bytes.toByteArray(), datatype);
            case RawMetricValue.Table table -> table(table);
            case RawMetricValue.Template template -> members(template);
            case RawMetricValue.None() -> absent(RejectionCode.NO_VALUE);
        };
    }

    private static MetricValue whole(long bits, int datatype) {
        return switch (datatype) {
            // Narrow signed numbers are two's complement in 32 bits, or in 64 bits from some publishers.
            case SparkplugDataType.INT8 -> figure((byte) bits);
            case SparkplugDataType.INT16 -> figure((short) bits);
            case SparkplugDataType.INT32 -> figure(bits << Integer.SIZE >> Integer.SIZE);
            case SparkplugDataType.INT64 -> figure(bits);
            case SparkplugDataType.UINT8,
                    SparkplugDataType.UINT16,
                    SparkplugDataType.UINT32,
                    SparkplugDataType.UINT64 -> unsigned(bits);
            case SparkplugDataType.BOOLEAN -> new Text(Boolean.toString(bits != 0));
            case SparkplugDataType.DATE_TIME -> time(bits);
            case SparkplugDataType.FLOAT -> floating(Float.intBitsToFloat((int) bits));
            case SparkplugDataType.UNKNOWN -> unusable(RejectionCode.UNKNOWN_DATA_TYPE);
            default -> unusable(RejectionCode.INTEGER_DATA_TYPE, datatype);
        };
    }

    private static MetricValue figure(long value) {
        return new Figure(value, Long.toString(value));
    }

    private static MetricValue unsigned(long bits) {
        var text = Long.toUnsignedString(bits);
        return new Figure(Double.parseDouble(text), text);
    }

    private static MetricValue floating(double value) {
        return Double.isFinite(value)
                ? new Figure(value, Double.toString(value))
                : absent(RejectionCode.NOT_FINITE, value);
    }

    /** Time as a text value, as no unit applies to it. */
    static MetricValue time(long millis) {
        return new Text(DateTimeFormatter.ISO_INSTANT.format(Instant.ofEpochMilli(millis)));
    }

    private static MetricValue members(RawMetricValue.Template template) {
        if (template.isDefinition()) {
            return unusable(RejectionCode.TEMPLATE_DEFINITION);
        }
        var members = new LinkedHashMap<String, MetricValue>();
        template.metrics()
                .forEach(metric -> members.put(
                        metric.name(),
                        metric.isNull() ? absent(RejectionCode.NULL_VALUE) : of(metric.value(), metric.datatype())));
        return new Members(members);
    }

    /** Members by row and column; a single row also by column alone. */
    private static MetricValue table(RawMetricValue.Table table) {
        var members = new LinkedHashMap<String, MetricValue>();
        for (int row = 0; row < table.rows().size(); row++) {
            var cells = table.rows().get(row);
            for (int column = 0; column < Math.min(cells.size(), table.columns().size()); column++) {
                int type = column < table.types().size() ? table.types().get(column) : SparkplugDataType.UNKNOWN;
                var value = of(cells.get(column), type);
                members.put(row + "/" + table.columns().get(column), value);
                if (table.rows().size() == 1) {
                    members.put(table.columns().get(column), value);
                }
            }
        }
        return new Members(members);
    }
}
