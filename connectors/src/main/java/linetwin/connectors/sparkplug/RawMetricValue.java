package linetwin.connectors.sparkplug;

import com.google.protobuf.ByteString;
import java.util.List;

/** Value as encoded. Its meaning depends on the data type, which only the birth contains. */
sealed interface RawMetricValue {
    /** Integers of all types, and times. */
    record Bits(long bits) implements RawMetricValue {}

    record Floating(double value) implements RawMetricValue {}

    record Truth(boolean value) implements RawMetricValue {}

    record Text(String text) implements RawMetricValue {}

    record Bytes(ByteString bytes) implements RawMetricValue {}

    /** Data set: columns with one type each, and rows. */
    record Table(List<String> columns, List<Integer> types, List<List<RawMetricValue>> rows)
            implements RawMetricValue {}

    /** Instance of a template, or its definition, which contains no values of the line. */
    record Template(boolean isDefinition, List<SparkplugMetric> metrics) implements RawMetricValue {}

    /** Absent value, or an unknown extension. */
    record None() implements RawMetricValue {}
}
