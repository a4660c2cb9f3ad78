package linetwin.connectors.recording;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Codec of one number or text.
 *
 * @param type type in the protobuf schema: sint64, double, bool or string
 * @param toWire from the value of a record to Long, Double, Boolean or String
 * @param fromWire the way back
 * @param missing value of a missing field
 */
record ScalarCodec(
        FieldDescriptorProto.Type type,
        Function<Object, Object> toWire,
        Function<Object, Object> fromWire,
        @Nullable Object missing)
        implements FieldCodec {
    private static final long NANOS = 1_000_000_000;

    static final ScalarCodec LONG = new ScalarCodec(FieldDescriptorProto.Type.TYPE_SINT64, v -> v, v -> v, 0L);
    static final ScalarCodec INT = new ScalarCodec(
            FieldDescriptorProto.Type.TYPE_SINT64, v -> ((Integer) v).longValue(), v -> Math.toIntExact((Long) v), 0);
    static final ScalarCodec DOUBLE = new ScalarCodec(FieldDescriptorProto.Type.TYPE_DOUBLE, v -> v, v -> v, 0.0);
    static final ScalarCodec BOOLEAN = new ScalarCodec(FieldDescriptorProto.Type.TYPE_BOOL, v -> v, v -> v, false);
    static final ScalarCodec STRING = new ScalarCodec(FieldDescriptorProto.Type.TYPE_STRING, v -> v, v -> v, "");

    /** Whole nanoseconds. */
    static final ScalarCodec DURATION = new ScalarCodec(
            FieldDescriptorProto.Type.TYPE_SINT64,
            v -> ((Duration) v).toNanos(),
            v -> Duration.ofNanos((Long) v),
            Duration.ZERO);

    /** Whole nanoseconds since 1970; later than 2262 or earlier than 1677 becomes the nearest moment there is. */
    static final ScalarCodec INSTANT = new ScalarCodec(
            FieldDescriptorProto.Type.TYPE_SINT64, v -> nanos((Instant) v), v -> instant((Long) v), Instant.EPOCH);

    static long nanos(Instant at) {
        try {
            return Math.addExact(Math.multiplyExact(at.getEpochSecond(), NANOS), at.getNano());
        } catch (ArithmeticException _) {
            return at.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    /** Codec of constants by their name, which survives a change of their order. */
    static ScalarCodec ofEnum(Class<?> type) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Function<Object, Object> byName = name -> Enum.valueOf((Class<? extends Enum>) type, (String) name);
        return new ScalarCodec(
                FieldDescriptorProto.Type.TYPE_STRING, v -> ((Enum<?>) v).name(), byName, type.getEnumConstants()[0]);
    }

    /** Codec of another type that is written as this one; a text of it must not be missing. */
    ScalarCodec mapped(Function<Object, Object> to, Function<Object, Object> from) {
        var absent = missing == null || type == FieldDescriptorProto.Type.TYPE_STRING ? null : from.apply(missing);
        return new ScalarCodec(type, to.andThen(toWire), fromWire.andThen(from), absent);
    }

    @Override
    public void write(WireWriter out, int field, Object value) {
        var wire = toWire.apply(value);
        switch (wire) {
            case Long number -> {
                out.tag(field, WireWriter.VARINT);
                out.zigzag(number);
            }
            case Double number -> {
                out.tag(field, WireWriter.FIXED64);
                out.fixed64(Double.doubleToRawLongBits(number));
            }
            case Boolean truth -> {
                out.tag(field, WireWriter.VARINT);
                out.varint(truth ? 1 : 0);
            }
            default -> {
                out.tag(field, WireWriter.LENGTH);
                out.text((String) wire);
            }
        }
    }

    @Override
    public Object read(CodedInputStream in, int wireType) throws IOException {
        Object wire =
                switch (type) {
                    case TYPE_SINT64 -> in.readSInt64();
                    case TYPE_DOUBLE -> in.readDouble();
                    case TYPE_BOOL -> in.readBool();
                    default -> in.readStringRequireUtf8();
                };
        return fromWire.apply(wire);
    }

    @Override
    public void describe(FieldDescriptorProto.Builder field) {
        field.setType(type);
    }
}
