package linetwin.connectors.sparkplug;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionException;
import linetwin.core.health.RejectionReason;

/**
 * Decoder of Sparkplug B payloads by the field numbers of the public schema (sparkplug_b.proto). Written by hand in
 * place of generated code, so that unused fields are skipped without being stored.
 */
final class SparkplugPayloadDecoder {
    private static final String FORMAT = "Sparkplug B";
    private static final int LARGEST = 1 << 20;
    /** Limit of nested messages, such as a metric of a template of a metric. */
    private static final int DEEPEST = 32;

    private static final int MOST_ROWS = 10_000;
    private static final RawMetricValue NONE = new RawMetricValue.None();

    private static final int VARINT = WireFormat.WIRETYPE_VARINT;
    private static final int FIXED64 = WireFormat.WIRETYPE_FIXED64;
    private static final int LENGTH = WireFormat.WIRETYPE_LENGTH_DELIMITED;
    private static final int FIXED32 = WireFormat.WIRETYPE_FIXED32;
    /** Wire types of the value fields, in the order of their field numbers. */
    private static final int[] KINDS = {VARINT, VARINT, FIXED32, FIXED64, VARINT, LENGTH, LENGTH, LENGTH, LENGTH};

    private final CodedInputStream input;
    private int depth;

    private SparkplugPayloadDecoder(byte[] bytes) {
        input = CodedInputStream.newInstance(bytes);
        // The library skips groups, which this schema never contained.
        var before = input.setRecursionLimit(DEEPEST);
        assert before > 0;
    }

    /** Decoded payload, or the cause of the failure. */
    sealed interface Decoded {
        record Read(SparkplugPayload payload) implements Decoded {}

        record Broken(RejectionReason why) implements Decoded {}
    }

    static Decoded decode(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return new Decoded.Broken(RejectionReason.of(RejectionCode.MESSAGE_TOO_LARGE, bytes.length, LARGEST));
        }
        try {
            return new Decoded.Read(new SparkplugPayloadDecoder(bytes).payload());
        } catch (RejectionException e) {
            return new Decoded.Broken(e.reason());
        } catch (InvalidProtocolBufferException e) {
            return new Decoded.Broken(RejectionReason.of(RejectionCode.INVALID_FORMAT, FORMAT, e.getMessage()));
        } catch (IOException | RuntimeException e) {
            // The library documents only IOException; malformed bytes of a source may cause other exceptions.
            return new Decoded.Broken(RejectionReason.of(RejectionCode.INVALID_FORMAT, FORMAT, e));
        }
    }

    private SparkplugPayload payload() throws IOException {
        var timestamp = OptionalLong.empty();
        var sequence = OptionalLong.empty();
        var metrics = new ArrayList<SparkplugMetric>();
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            switch (tag) {
                case 1 << 3 | VARINT -> timestamp = OptionalLong.of(input.readUInt64());
                case 2 << 3 | LENGTH -> metrics.add(nested(this::metric));
                case 3 << 3 | VARINT -> sequence = OptionalLong.of(input.readUInt64());
                case 4 << 3 | LENGTH -> refuseCompressed(input.readString());
                default -> skip(tag);
            }
        }
        return new SparkplugPayload(timestamp, sequence, metrics);
    }

    private static void refuseCompressed(String schema) {
        if (schema.equals("SPBV1.0_COMPRESSED")) {
            throw new RejectionException(RejectionCode.PAYLOAD_COMPRESSED);
        }
    }

    private SparkplugMetric metric() throws IOException {
        var draft = new Draft();
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            field(draft, tag);
        }
        return draft.metric();
    }

    private void field(Draft draft, int tag) throws IOException {
        switch (tag) {
            case 1 << 3 | LENGTH -> draft.name = input.readString();
            case 2 << 3 | VARINT -> draft.alias = OptionalLong.of(input.readUInt64());
            case 3 << 3 | VARINT -> draft.timestamp = OptionalLong.of(input.readUInt64());
            case 4 << 3 | VARINT -> draft.datatype = input.readUInt32();
            case 5 << 3 | VARINT -> draft.isHistorical = input.readBool();
            case 7 << 3 | VARINT -> draft.isNull = input.readBool();
            case 9 << 3 | LENGTH -> draft.properties = nested(this::properties);
            default -> draft.value = value(tag, 10, draft.value);
        }
    }

    /** Metric that is being decoded. */
    private static final class Draft {
        private String name = "";
        private OptionalLong alias = OptionalLong.empty();
        private OptionalLong timestamp = OptionalLong.empty();
        private int datatype;
        private boolean isHistorical;
        private boolean isNull;
        private Map<String, RawMetricValue> properties = Map.of();
        private RawMetricValue value = NONE;

        SparkplugMetric metric() {
            return new SparkplugMetric(name, alias, timestamp, datatype, isHistorical, isNull, properties, value);
        }
    }

    /**
     * Reads a value. The value fields have the same order in all messages.
     *
     * @param first field number of the first value field, that of integers
     */
    private RawMetricValue value(int tag, int first, RawMetricValue before) throws IOException {
        int kind = WireFormat.getTagFieldNumber(tag) - first;
        // Only metrics have fields for large values; a field with another wire type is no value.
        int kinds = first == 10 ? KINDS.length : 6;
        if (kind < 0 || kind >= kinds || KINDS[kind] != WireFormat.getTagWireType(tag)) {
            skip(tag);
            return before;
        }
        return switch (kind) {
            case 0, 1 -> new RawMetricValue.Bits(input.readUInt64());
            case 2 -> new RawMetricValue.Floating(input.readFloat());
            case 3 -> new RawMetricValue.Floating(input.readDouble());
            case 4 -> new RawMetricValue.Truth(input.readBool());
            case 5 -> new RawMetricValue.Text(input.readString());
            case 6 -> new RawMetricValue.Bytes(input.readBytes());
            case 7 -> nested(this::table);
            default -> nested(this::template);
        };
    }

    private Map<String, RawMetricValue> properties() throws IOException {
        var keys = new ArrayList<String>();
        var values = new ArrayList<RawMetricValue>();
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            switch (tag) {
                case 1 << 3 | LENGTH -> keys.add(input.readString());
                case 2 << 3 | LENGTH -> values.add(nested(this::property));
                default -> skip(tag);
            }
        }
        var properties = new LinkedHashMap<String, RawMetricValue>();
        for (int i = 0; i < Math.min(keys.size(), values.size()); i++) {
            properties.put(keys.get(i), values.get(i));
        }
        return properties;
    }

    private RawMetricValue property() throws IOException {
        RawMetricValue value = NONE;
        boolean isNull = false;
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            switch (tag) {
                case 2 << 3 | VARINT -> isNull = input.readBool();
                default -> value = value(tag, 3, value);
            }
        }
        return isNull ? NONE : value;
    }

    private RawMetricValue.Template template() throws IOException {
        var metrics = new ArrayList<SparkplugMetric>();
        boolean isDefinition = false;
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            switch (tag) {
                case 2 << 3 | LENGTH -> metrics.add(nested(this::metric));
                case 5 << 3 | VARINT -> isDefinition = input.readBool();
                default -> skip(tag);
            }
        }
        return new RawMetricValue.Template(isDefinition, metrics);
    }

    private RawMetricValue.Table table() throws IOException {
        var columns = new ArrayList<String>();
        var types = new ArrayList<Integer>();
        var rows = new ArrayList<List<RawMetricValue>>();
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            switch (tag) {
                case 2 << 3 | LENGTH -> columns.add(input.readString());
                case 3 << 3 | VARINT -> types.add(input.readUInt32());
                case 3 << 3 | LENGTH -> packed(types);
                case 4 << 3 | LENGTH -> rows.add(nested(this::row));
                default -> skip(tag);
            }
        }
        if (rows.size() > MOST_ROWS) {
            throw new RejectionException(RejectionCode.TOO_MANY_ROWS, rows.size());
        }
        return new RawMetricValue.Table(columns, types, rows);
    }

    /** Reads packed numbers; protobuf requires readers to accept both single and packed numbers. */
    private void packed(List<Integer> types) throws IOException {
        int limit = input.pushLimit(input.readRawVarint32());
        while (!input.isAtEnd()) {
            types.add(input.readUInt32());
        }
        input.popLimit(limit);
    }

    private List<RawMetricValue> row() throws IOException {
        var elements = new ArrayList<RawMetricValue>();
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            if (tag == (1 << 3 | LENGTH)) {
                elements.add(nested(this::element));
            } else {
                skip(tag);
            }
        }
        return elements;
    }

    private RawMetricValue element() throws IOException {
        RawMetricValue value = NONE;
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            value = value(tag, 1, value);
        }
        return value;
    }

    private void skip(int tag) throws IOException {
        if (!input.skipField(tag)) {
            throw new RejectionException(RejectionCode.UNOPENED_GROUP);
        }
    }

    private <T> T nested(Part<T> part) throws IOException {
        if (depth >= DEEPEST) {
            throw new RejectionException(RejectionCode.NESTED_TOO_DEEP, DEEPEST);
        }
        depth++;
        int limit = input.pushLimit(input.readRawVarint32());
        var read = part.read();
        input.checkLastTagWas(0);
        input.popLimit(limit);
        depth--;
        return read;
    }

    /** Reader of a nested message up to its end. */
    private interface Part<T> {
        T read() throws IOException;
    }
}
