package linetwin.connectors.payload;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.connectors.payload.PayloadValue.Content;
import linetwin.core.connection.PayloadSpec;
import linetwin.core.connection.PayloadSpec.Format;
import org.junit.jupiter.api.Test;

final class PayloadFuzzTest {
    private static final long SEED = 4_2026;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Map<String, Object> MESSAGE =
            Map.of("ts", "2026-11-24T02:00:00Z", "q", 192, "u", "Nm", "values", Map.of("a", 1.5, "b", -3, "c", "on"));

    @Test
    void tenThousandBrokenJsonPacketsAreReadOrRefusedWithAReason() {
        survives(
                Format.JSON,
                List.of(text("{\"ts\":1790000000,\"q\":true,\"u\":\"Nm\",\"values\":{\"a\":1e3,\"b\":[2]}}")));
    }

    @Test
    void tenThousandBrokenCborPacketsAreReadOrRefusedWithAReason() throws IOException {
        survives(Format.CBOR, List.of(new CBORMapper().writeValueAsBytes(MESSAGE)));
    }

    @Test
    void tenThousandBrokenTextPacketsAreReadOrRefusedWithAReason() {
        survives(Format.TEXT, List.of(text("-12.5e3"), text("EXECUTE"), text("运行")));
    }

    private static void survives(Format format, List<byte[]> valid) {
        var family = new PayloadReader(spec(format, "/values/*"), false);
        var single = new PayloadReader(spec(format, format == Format.TEXT ? "" : "/values/a"), false);
        assertTimeoutPreemptively(
                LIMIT,
                () -> FuzzPackets.packets(valid, SEED, bytes -> {
                    var payload = new MessagePayload(bytes);
                    family.read(payload).forEach(PayloadFuzzTest::assertSaysSomething);
                    assertTrue(single.read(payload).size() == 1);
                    single.read(payload).forEach(PayloadFuzzTest::assertSaysSomething);
                }));
    }

    private static void assertSaysSomething(PayloadValue reading) {
        switch (reading.content()) {
            case Content.Figure(var value) -> assertTrue(Double.isFinite(value));
            case Content.Text(var text) -> assertTrue(text.length() <= MessagePayload.LONGEST_TEXT);
            case Content.Absent(var why) -> assertNotNull(why.code());
            case Content.Unusable(var why) -> assertNotNull(why.code());
            case Content.Missing(var why) -> assertNotNull(why.code());
        }
    }

    private static PayloadSpec spec(Format format, String value) {
        return new PayloadSpec(format, value, Optional.of("/ts"), Optional.of("/q"), Optional.of("/u"));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
