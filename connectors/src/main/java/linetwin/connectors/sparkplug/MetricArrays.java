package linetwin.connectors.sparkplug;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Arrays, which are packed into bytes, little end first (Sparkplug 3.0, 6.4.16). Each element is a member, from 0. */
final class MetricArrays {
    private static final int MOST = 10_000;

    private MetricArrays() {}

    static MetricValue of(byte[] bytes, int datatype) {
        return switch (datatype) {
            case DataType.INT8_ARRAY -> numbers(bytes, 1, DataType.INT8, ByteBuffer::get);
            case DataType.UINT8_ARRAY -> numbers(bytes, 1, DataType.UINT8, b -> b.get() & 0xFF);
            case DataType.INT16_ARRAY -> numbers(bytes, 2, DataType.INT16, ByteBuffer::getShort);
            case DataType.UINT16_ARRAY -> numbers(bytes, 2, DataType.UINT16, b -> b.getShort() & 0xFFFF);
            case DataType.INT32_ARRAY -> numbers(bytes, 4, DataType.INT32, ByteBuffer::getInt);
            case DataType.UINT32_ARRAY -> numbers(bytes, 4, DataType.UINT32, b -> b.getInt() & 0xFFFF_FFFFL);
            case DataType.INT64_ARRAY -> numbers(bytes, 8, DataType.INT64, ByteBuffer::getLong);
            case DataType.UINT64_ARRAY -> numbers(bytes, 8, DataType.UINT64, ByteBuffer::getLong);
            case DataType.DATE_TIME_ARRAY -> numbers(bytes, 8, DataType.DATE_TIME, ByteBuffer::getLong);
            case DataType.FLOAT_ARRAY -> elements(bytes, 4, b -> floating(b.getFloat()));
            case DataType.DOUBLE_ARRAY -> elements(bytes, 8, b -> floating(b.getDouble()));
            case DataType.BOOLEAN_ARRAY -> truths(bytes);
            case DataType.STRING_ARRAY -> texts(bytes);
            default -> new MetricValue.Nothing("it is raw bytes");
        };
    }

    private static MetricValue floating(double value) {
        return MetricValue.of(new RawValue.Floating(value), DataType.DOUBLE);
    }

    private static MetricValue numbers(
            byte[] bytes, int width, int datatype, Function<ByteBuffer, ? extends Number> element) {
        return elements(
                bytes,
                width,
                buffer -> MetricValue.of(new RawValue.Bits(element.apply(buffer).longValue()), datatype));
    }

    private static MetricValue elements(byte[] bytes, int width, Function<ByteBuffer, MetricValue> element) {
        int count = bytes.length / width;
        if (bytes.length % width != 0 || count > MOST) {
            return broken(bytes);
        }
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var members = new LinkedHashMap<String, MetricValue>();
        for (int i = 0; i < count; i++) {
            members.put(Integer.toString(i), element.apply(buffer));
        }
        return new MetricValue.Members(members);
    }

    /** How many there are, and then one bit for each, the highest first. */
    private static MetricValue truths(byte[] bytes) {
        if (bytes.length < Integer.BYTES) {
            return broken(bytes);
        }
        int count = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (count < 0 || count > MOST || count > (bytes.length - Integer.BYTES) * Byte.SIZE) {
            return broken(bytes);
        }
        Map<String, MetricValue> members = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            int bit = bytes[Integer.BYTES + i / Byte.SIZE] >> (Byte.SIZE - 1 - i % Byte.SIZE) & 1;
            members.put(Integer.toString(i), new MetricValue.Words(Boolean.toString(bit == 1)));
        }
        return new MetricValue.Members(members);
    }

    /** Each is followed by a zero. */
    private static MetricValue texts(byte[] bytes) {
        Map<String, MetricValue> members = new LinkedHashMap<>();
        int from = 0;
        for (int i = 0; i < bytes.length && members.size() < MOST; i++) {
            if (bytes[i] == 0) {
                var text = new String(bytes, from, i - from, StandardCharsets.UTF_8);
                members.put(Integer.toString(members.size()), new MetricValue.Words(text));
                from = i + 1;
            }
        }
        return from == bytes.length ? new MetricValue.Members(members) : broken(bytes);
    }

    private static MetricValue broken(byte[] bytes) {
        return new MetricValue.Nothing("%d bytes are no array of its data type".formatted(bytes.length));
    }
}
