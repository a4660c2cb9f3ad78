package linetwin.connectors.sparkplug;

import com.google.protobuf.ByteString;
import java.util.List;

/** A value as it is encoded; what it means depends on the data type, which data messages leave to the birth. */
sealed interface RawMetricValue {
    /** Whole numbers of every kind, and times. */
    record Bits(long bits) implements RawMetricValue {}

    record Floating(double value) implements RawMetricValue {}

    record Truth(boolean value) implements RawMetricValue {}

    record Text(String text) implements RawMetricValue {}

    record Bytes(ByteString bytes) implements RawMetricValue {}

    /** A data set: columns with a type each, and rows of them. */
    record Table(List<String> columns, List<Integer> types, List<List<RawMetricValue>> rows)
            implements RawMetricValue {}

    /** An instance of a template, or its definition, which has no values of the line. */
    record Template(boolean isDefinition, List<SparkplugMetric> metrics) implements RawMetricValue {}

    /** No value, or an extension that nobody knows. */
    record None() implements RawMetricValue {}
}
