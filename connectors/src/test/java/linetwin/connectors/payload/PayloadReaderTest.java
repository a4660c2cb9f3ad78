package linetwin.connectors.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.connectors.payload.PayloadValue.Content;
import linetwin.core.connection.PayloadSpec;
import linetwin.core.connection.PayloadSpec.Format;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.model.Quality;
import org.junit.jupiter.api.Test;

final class PayloadReaderTest {
    private static final PayloadSpec TELEMETRY =
            new PayloadSpec(Format.JSON, "/torque", Optional.of("/ts"), Optional.of("/q"), Optional.of("/u"));

    @Test
    void pointersLeadToValueTimeQualityAndUnit() {
        var reading = only(
                TELEMETRY, "{\"torque\":2.8,\"ts\":\"2026-11-24T02:00:00.5+01:00\",\"q\":\"uncertain\",\"u\":\"Nm\"}");

        assertEquals(new Content.Figure(2.8), reading.content());
        assertEquals(Optional.of(Instant.parse("2026-11-24T01:00:00.5Z")), reading.time());
        assertEquals(Quality.UNCERTAIN, reading.quality());
        assertEquals(Optional.of("Nm"), reading.unit());
    }

    @Test
    void valueWithoutTimeAndQualityIsGoodAndOfNow() {
        var reading = only(TELEMETRY, "{\"torque\":1}");

        assertEquals(Quality.GOOD, reading.quality());
        assertEquals(Optional.empty(), reading.time());
    }

    @Test
    void magnitudeTellsTheUnitOfATime() {
        for (var time : List.of("1790000000", "1790000000000", "1790000000000000", "1790000000000000000")) {
            assertEquals(
                    Optional.of(Instant.ofEpochSecond(1_790_000_000L)),
                    only(TELEMETRY, "{\"torque\":1,\"ts\":%s}".formatted(time)).time());
        }
    }

    @Test
    void timeWithoutZoneIsRefusedAndNotGuessed() {
        assertEquals(
                new Content.Unusable(RejectionReason.of(RejectionCode.NO_TIME, "2026-11-24T02:00:00")),
                only(TELEMETRY, "{\"torque\":1,\"ts\":\"2026-11-24T02:00:00\"}").content());
    }

    @Test
    void qualityIsReadAsWordTruthOpcClassicSparkplugAndStatusCode() {
        assertEquals(Quality.GOOD, quality("192"));
        assertEquals(Quality.BAD, quality("0"));
        assertEquals(Quality.UNCERTAIN, quality("500"));
        assertEquals(Quality.UNCERTAIN, quality("64"));
        assertEquals(Quality.BAD, quality("2147483648"));
        assertEquals(Quality.BAD, quality("-2147483648"));
        assertEquals(Quality.BAD, quality("false"));
        assertEquals(Quality.GOOD, quality("\"Good_Clamped\""));
    }

    private static Quality quality(String json) {
        return only(TELEMETRY, "{\"torque\":1,\"q\":%s}".formatted(json)).quality();
    }

    @Test
    void unknownQualityIsNoGoodQuality() {
        assertEquals(
                new Content.Unusable(RejectionReason.of(RejectionCode.UNKNOWN_QUALITY, "so-so")),
                only(TELEMETRY, "{\"torque\":1,\"q\":\"so-so\"}").content());
    }

    @Test
    void everyMemberIsAReadingOfItsOwn() {
        var spec = new PayloadSpec(
                Format.JSON, "/values/*/v", Optional.of("/values/*/t"), Optional.empty(), Optional.of("/unit"));
        var readings = new PayloadReader(spec, false)
                .read(payload("{\"unit\":\"bar\",\"values\":{\"p1\":{\"v\":1,\"t\":1790000000},\"p2\":{\"v\":2}}}"));

        assertEquals(
                List.of("p1", "p2"), readings.stream().map(PayloadValue::member).toList());
        assertEquals(new Content.Figure(2), readings.get(1).content());
        assertEquals(Optional.of("bar"), readings.get(1).unit());
        assertTrue(readings.get(0).time().isPresent());
        assertTrue(readings.get(1).time().isEmpty());
    }

    @Test
    void cborIsReadByTheSamePointers() throws IOException {
        var spec = new PayloadSpec(Format.CBOR, "/a/1", Optional.empty(), Optional.empty(), Optional.empty());
        var bytes = new CBORMapper().writeValueAsBytes(Map.of("a", List.of(1, 2.5)));

        assertEquals(
                new Content.Figure(2.5),
                new PayloadReader(spec, false)
                        .read(new MessagePayload(bytes))
                        .getFirst()
                        .content());
    }

    @Test
    void singleValueIsANumberOrAWord() {
        assertEquals(new Content.Figure(-12.5), single("-12.5e0\n"));
        assertEquals(new Content.Text("EXECUTE"), single(" EXECUTE "));
        assertEquals(new Content.Text("1,5"), single("1,5"));
        assertEquals(new Content.Figure(3), single("\"3\""));
    }

    @Test
    void serialKeepsItsZerosWhereWordsAreWanted() {
        assertEquals(
                new Content.Text("000042"),
                new PayloadReader(PayloadSpec.AUTO, true)
                        .read(payload("000042"))
                        .getFirst()
                        .content());
    }

    @Test
    void numberThatIsNoneIsNothing() {
        assertEquals(new Content.Absent(RejectionReason.of(RejectionCode.NOT_FINITE, "Infinity")), single("1e999"));
        assertTrue(only(TELEMETRY, "{\"torque\":NaN}").content() instanceof Content.Unusable);
        assertEquals(
                new Content.Absent(RejectionReason.of(RejectionCode.NULL_VALUE)),
                only(TELEMETRY, "{\"torque\":null}").content());
        assertEquals(
                new Content.Missing(RejectionReason.of(RejectionCode.NOTHING_AT_POINTER, "/torque")),
                only(TELEMETRY, "{}").content());
        assertEquals(
                new Content.Unusable(RejectionReason.of(RejectionCode.NO_SINGLE_VALUE)),
                only(TELEMETRY, "{\"torque\":[1]}").content());
    }

    @Test
    void payloadBeyondTheBoundsIsRefusedWithAReason() {
        assertReason(payload("1".repeat(MessagePayload.LARGEST + 1)), "MESSAGE_TOO_LARGE");
        assertReason(payload("[".repeat(1_000) + "]".repeat(1_000)), "nesting depth");
        assertReason(payload("{\"torque\":" + "9".repeat(5_000) + "}"), "Number value length");
        assertReason(payload("{\"torque\":1} {}"), "Trailing token");
    }

    private static void assertReason(MessagePayload payload, String part) {
        var content =
                new PayloadReader(TELEMETRY, false).read(payload).getFirst().content();
        assertTrue(
                content instanceof Content.Unusable(var why) && why.toString().contains(part), content.toString());
    }

    private static Content single(String text) {
        return only(PayloadSpec.AUTO, text).content();
    }

    private static PayloadValue only(PayloadSpec spec, String text) {
        var readings = new PayloadReader(spec, false).read(payload(text));
        assertEquals(1, readings.size());
        return readings.getFirst();
    }

    private static MessagePayload payload(String text) {
        return new MessagePayload(text.getBytes(StandardCharsets.UTF_8));
    }
}
