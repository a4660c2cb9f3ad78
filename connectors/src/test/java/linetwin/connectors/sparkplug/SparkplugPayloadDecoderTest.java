package linetwin.connectors.sparkplug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import linetwin.connectors.payload.FuzzPackets;
import linetwin.connectors.sparkplug.MetricValue.Absent;
import linetwin.connectors.sparkplug.MetricValue.Figure;
import linetwin.connectors.sparkplug.MetricValue.Members;
import linetwin.connectors.sparkplug.MetricValue.Text;
import linetwin.connectors.sparkplug.MetricValue.Unusable;
import linetwin.connectors.sparkplug.SparkplugPayloadDecoder.Decoded;
import org.junit.jupiter.api.Test;

final class SparkplugPayloadDecoderTest {
    @Test
    void wholeNumbersKeepTheirSignAndAllTheirDigits() {
        assertEquals(
                new Figure(-1, "-1"),
                value(SparkplugDataType.INT8, PayloadEncoder.message().whole(10, 0xFF)));
        assertEquals(
                new Figure(-2, "-2"),
                value(SparkplugDataType.INT32, PayloadEncoder.message().whole(10, 0xFFFF_FFFEL)));
        assertEquals(
                new Figure(-2, "-2"),
                value(SparkplugDataType.INT32, PayloadEncoder.message().whole(10, -2)));
        assertEquals(
                new Figure(-3, "-3"),
                value(SparkplugDataType.INT64, PayloadEncoder.message().whole(11, -3)));
        assertEquals(
                new Figure(1.8446744073709552E19, "18446744073709551615"),
                value(SparkplugDataType.UINT64, PayloadEncoder.message().whole(11, -1)));
    }

    @Test
    void textsTimesAndTruthsAreWords() {
        assertEquals(
                new Text("on"),
                value(SparkplugDataType.STRING, PayloadEncoder.message().text(15, "on")));
        assertEquals(
                new Text("true"),
                value(SparkplugDataType.BOOLEAN, PayloadEncoder.message().truth(14, true)));
        assertEquals(
                new Text("2026-09-21T14:13:20Z"),
                value(SparkplugDataType.DATE_TIME, PayloadEncoder.message().whole(11, 1_790_000_000_000L)));
    }

    @Test
    void notANumberIsNoValue() {
        assertInstanceOf(
                Absent.class,
                value(SparkplugDataType.DOUBLE, PayloadEncoder.message().number(13, Double.NaN)));
        assertInstanceOf(
                Absent.class,
                value(SparkplugDataType.FLOAT, PayloadEncoder.message().single(12, Float.POSITIVE_INFINITY)));
        assertInstanceOf(
                Unusable.class,
                value(SparkplugDataType.UNKNOWN, PayloadEncoder.message().whole(10, 1)));
    }

    @Test
    void elementsOfArraysAreMembers() {
        var bytes = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(1.5f)
                .putFloat(-2)
                .array();
        assertEquals(
                new Members(Map.of("0", new Figure(1.5, "1.5"), "1", new Figure(-2, "-2.0"))),
                value(SparkplugDataType.FLOAT_ARRAY, PayloadEncoder.message().raw(16, bytes)));
        assertEquals(
                new Members(Map.of("0", new Text("true"), "1", new Text("false"))),
                value(
                        SparkplugDataType.BOOLEAN_ARRAY,
                        PayloadEncoder.message().raw(16, new byte[] {2, 0, 0, 0, (byte) 0x80})));
        assertEquals(
                new Members(Map.of("0", new Text("a"), "1", new Text(""))),
                value(SparkplugDataType.STRING_ARRAY, PayloadEncoder.message().raw(16, new byte[] {'a', 0, 0})));
        assertInstanceOf(
                Unusable.class,
                value(SparkplugDataType.FLOAT_ARRAY, PayloadEncoder.message().raw(16, new byte[] {1, 2, 3})));
    }

    @Test
    void cellsOfADataSetAndMembersOfATemplateHaveNames() {
        var row = PayloadEncoder.message()
                .nested(1, PayloadEncoder.message().whole(1, 7))
                .nested(1, PayloadEncoder.message().text(6, "ok"));
        var table = PayloadEncoder.message()
                .whole(1, 2)
                .text(2, "count")
                .text(2, "word")
                .raw(3, new byte[] {SparkplugDataType.INT32, SparkplugDataType.STRING})
                .nested(4, row);
        var members = (Members) value(16, PayloadEncoder.message().nested(17, table));
        assertEquals(new Figure(7, "7"), members.members().get("count"));
        assertEquals(new Text("ok"), members.members().get("0/word"));

        var template = PayloadEncoder.message()
                .text(4, "Axis")
                .metric(PayloadEncoder.declared("position", 1, SparkplugDataType.DOUBLE)
                        .number(13, 0.5));
        assertEquals(
                new Members(Map.of("position", new Figure(0.5, "0.5"))),
                value(19, PayloadEncoder.message().nested(18, template)));
    }

    @Test
    void propertiesTellQualityAndUnit() {
        var properties = PayloadEncoder.message()
                .text(1, "Quality")
                .text(1, "engUnit")
                .nested(
                        2,
                        PayloadEncoder.message()
                                .whole(1, SparkplugDataType.INT32)
                                .whole(3, 500))
                .nested(
                        2,
                        PayloadEncoder.message()
                                .whole(1, SparkplugDataType.STRING)
                                .text(8, "mNm"));
        var metric = only(PayloadEncoder.payload(5, 6)
                .metric(PayloadEncoder.declared("a", 1, SparkplugDataType.DOUBLE)
                        .nested(9, properties)
                        .number(13, 1)));

        assertEquals(OptionalLong.of(500), metric.quality());
        assertEquals(Optional.of("mNm"), metric.unit());
    }

    @Test
    void whatHasTheWrongWireTypeIsNoValue() {
        assertInstanceOf(
                RawMetricValue.None.class,
                only(PayloadEncoder.payload(1, 1)
                                .metric(PayloadEncoder.message().text(1, "a").text(10, "seven")))
                        .value());
    }

    @Test
    void payloadBeyondTheBoundsIsRefusedWithAReason() {
        var deep = PayloadEncoder.declared("a", 1, 19);
        for (int i = 0; i < 200; i++) {
            deep = PayloadEncoder.declared("a", 1, 19)
                    .nested(18, PayloadEncoder.message().metric(deep));
        }
        assertReason(PayloadEncoder.payload(1, 1).metric(deep).bytes(), "NESTED_TOO_DEEP");
        assertReason(new byte[(1 << 20) + 1], "MESSAGE_TOO_LARGE");
        assertReason(PayloadEncoder.payload(1, 1).text(4, "SPBV1.0_COMPRESSED").bytes(), "PAYLOAD_COMPRESSED");
        assertReason(new byte[] {0x12, 0x7F}, "Sparkplug B");
    }

    private static void assertReason(byte[] bytes, String part) {
        assertTrue(SparkplugPayloadDecoder.decode(bytes) instanceof Decoded.Broken(var why)
                && why.toString().contains(part));
    }

    @Test
    void tenThousandBrokenPacketsAreReadOrRefusedWithAReason() {
        var valid = PayloadEncoder.payload(1_790_000_000_000L, 3)
                .metric(PayloadEncoder.declared("Temperature", 4, SparkplugDataType.DOUBLE)
                        .number(13, 20.5))
                .metric(PayloadEncoder.aliased(9).whole(10, 17))
                .metric(PayloadEncoder.declared("t", 2, 19)
                        .nested(
                                18,
                                PayloadEncoder.message()
                                        .metric(PayloadEncoder.declared("m", 3, 12)
                                                .text(15, "x"))))
                .metric(PayloadEncoder.declared("d", 5, 16)
                        .nested(
                                17,
                                PayloadEncoder.message()
                                        .text(2, "c")
                                        .raw(3, new byte[] {3})
                                        .nested(
                                                4,
                                                PayloadEncoder.message()
                                                        .nested(
                                                                1,
                                                                PayloadEncoder.message()
                                                                        .whole(1, 1)))))
                .bytes();
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> FuzzPackets.packets(List.of(valid), 11, bytes -> {
                    switch (SparkplugPayloadDecoder.decode(bytes)) {
                        case Decoded.Broken(var why) -> assertNotNull(why.code());
                        case Decoded.Read(var payload) ->
                            payload.metrics()
                                    .forEach(metric ->
                                            assertTrue(MetricValue.of(metric.value(), metric.datatype()) != null));
                    }
                }));
    }

    private static MetricValue value(int datatype, PayloadEncoder value) {
        // Fields of one message may be split over several parts, which are merged.
        var metric = only(PayloadEncoder.payload(1, 1)
                .raw(2, joined(PayloadEncoder.declared("a", 1, datatype).bytes(), value.bytes())));
        return MetricValue.of(metric.value(), metric.datatype());
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static SparkplugMetric only(PayloadEncoder payload) {
        var read = assertInstanceOf(Decoded.Read.class, SparkplugPayloadDecoder.decode(payload.bytes()));
        assertEquals(1, read.payload().metrics().size());
        return read.payload().metrics().getFirst();
    }
}
