package linetwin.connectors.sparkplug;

import com.google.protobuf.ByteString;
import java.util.List;

/** A value as it is encoded; what it means depends on the data type, which data messages leave to the birth. */
sealed interface RawValue {
    /** Whole numbers of every kind, and times. */
    record Bits(long bits) implements RawValue {}

    record Floating(double value) implements RawValue {}

    record Truth(boolean value) implements RawValue {}

    record Text(String text) implements RawValue {}

    record Bytes(ByteString bytes) implements RawValue {}

    /** A data set: columns with a type each, and rows of them. */
    record Table(List<String> columns, List<Integer> types, List<List<RawValue>> rows) implements RawValue {}

    /** An instance of a template, or its definition, which has no values of the line. */
    record Template(boolean isDefinition, List<Metric> metrics) implements RawValue {}

    /** No value, or an extension that nobody knows. */
    record None() implements RawValue {}
}
