package linetwin.connectors.sparkplug;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import linetwin.core.health.RejectionCode;

/**
 * Decoder of arrays, packed in little-endian bytes (Sparkplug 3.0, 6.4.16). Each element becomes a member, index from
 * 0.
 */
final class MetricArrayDecoder {
    private static final int MOST = 10_000;

    private MetricArrayDecoder() {}

    static MetricValue of(byte[] bytes, int datatype) {
        return switch (datatype) {
            case SparkplugDataType.INT8_ARRAY -> numbers(bytes, 1, SparkplugDataType.INT8, ByteBuffer::get);
            case SparkplugDataType.UINT8_ARRAY -> numbers(bytes, 1, SparkplugDataType.UINT8, b -> b.get() & 0xFF);
            case SparkplugDataType.INT16_ARRAY -> numbers(bytes, 2, SparkplugDataType.INT16, ByteBuffer::getShort);
            case SparkplugDataType.UINT16_ARRAY ->
                numbers(bytes, 2, SparkplugDataType.UINT16, b -> b.getShort() & 0xFFFF);
            case SparkplugDataType.INT32_ARRAY -> numbers(bytes, 4, SparkplugDataType.INT32, ByteBuffer::getInt);
            case SparkplugDataType.UINT32_ARRAY ->
                numbers(bytes, 4, SparkplugDataType.UINT32, b -> b.getInt() & 0xFFFF_FFFFL);
            case SparkplugDataType.INT64_ARRAY -> numbers(bytes, 8, SparkplugDataType.INT64, ByteBuffer::getLong);
            case SparkplugDataType.UINT64_ARRAY -> numbers(bytes, 8, SparkplugDataType.UINT64, ByteBuffer::getLong);
            case SparkplugDataType.DATE_TIME_ARRAY ->
                numbers(bytes, 8, SparkplugDataType.DATE_TIME, ByteBuffer::getLong);
            case SparkplugDataType.FLOAT_ARRAY -> elements(bytes, 4, b -> floating(b.getFloat()));
            case SparkplugDataType.DOUBLE_ARRAY -> elements(bytes, 8, b -> floating(b.getDouble()));
            case SparkplugDataType.BOOLEAN_ARRAY -> truths(bytes);
            case SparkplugDataType.STRING_ARRAY -> texts(bytes);
            default -> MetricValue.unusable(RejectionCode.RAW_BYTES);
        };
    }

    private static MetricValue floating(double value) {
        return MetricValue.of(new RawMetricValue.Floating(value), SparkplugDataType.DOUBLE);
    }

    private static MetricValue numbers(
            byte[] bytes, int width, int datatype, Function<ByteBuffer, ? extends Number> element) {
        return elements(
                bytes,
                width,
                buffer -> MetricValue.of(
                        new RawMetricValue.Bits(element.apply(buffer).longValue()), datatype));
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

    /** Decodes booleans: a count of 32 bits, then one bit each, most significant bit first. */
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
            members.put(Integer.toString(i), new MetricValue.Text(Boolean.toString(bit == 1)));
        }
        return new MetricValue.Members(members);
    }

    /** Decodes texts, each terminated by a zero byte. */
    private static MetricValue texts(byte[] bytes) {
        Map<String, MetricValue> members = new LinkedHashMap<>();
        int from = 0;
        for (int i = 0; i < bytes.length && members.size() < MOST; i++) {
            if (bytes[i] == 0) {
                var text = new String(bytes, from, i - from, StandardCharsets.UTF_8);
                members.put(Integer.toString(members.size()), new MetricValue.Text(text));
                from = i + 1;
            }
        }
        return from == bytes.length ? new MetricValue.Members(members) : broken(bytes);
    }

    private static MetricValue broken(byte[] bytes) {
        return MetricValue.unusable(RejectionCode.NO_ARRAY_BYTES, bytes.length);
    }
}
