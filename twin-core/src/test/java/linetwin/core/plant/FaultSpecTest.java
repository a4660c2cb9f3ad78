package linetwin.core.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import linetwin.core.id.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultSpecTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop 10% cells-mqtt",
                "delay 2s all after 30s for 10s",
                "reorder 300ms cells-opcua",
                "duplicate 5% all",
                "stale-clock -45s all",
                "stale-clock frozen all",
                "bad-quality 100% all",
                "frozen-value repeated all",
                "frozen-value unsent all for 1m",
                "wrong-type 50% all",
                "flood 20x all",
                "flood 5000/s all",
                "hang open all",
                "hang half-open all",
                "certificate-change all",
                "namespace-change all",
                "restart all after 2h",
                "stop all for 5s",
                "start all",
                "will cells-mqtt for 3s"
            })
    void aFaultIsWrittenAsItIsRead(String text) {
        assertEquals(text, FaultSpec.parse(text).toString());
    }

    @Test
    void allPartsOfAFaultAreRead() {
        assertEquals(
                new FaultSpec(
                        FaultKind.DROP,
                        new FaultAmount.Share(0.1),
                        Optional.of(new SourceId("cells-mqtt")),
                        Duration.ofMillis(1500),
                        Optional.of(Duration.ofMinutes(2))),
                FaultSpec.parse("  drop 10%  cells-mqtt after 1.5s for 2m "));
    }

    @Test
    void aDefaultAmountMayBeOmitted() {
        assertEquals("hang open all", FaultSpec.parse("hang all").toString());
        assertEquals("bad-quality 100% all", FaultSpec.parse("bad-quality all").toString());
        assertEquals(
                "frozen-value repeated all", FaultSpec.parse("frozen-value all").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "explode all             | 'explode' is no fault. Write one of drop,",
                "drop all                | 'all' is no amount of drop. Write drop 10% <source",
                "drop 200% all           | '200%' is no amount of drop",
                "drop                    | is no amount of drop",
                "drop 10%                | names no source",
                "delay -2s all           | '-2s' is no amount of delay",
                "flood 3 all             | Write flood 20x",
                "stop all for ever       | 'for ever' is no time. Write it such as for 30s",
                "stop all for            | 'for ' is no time",
                "stop all now            | 'now' is more than a fault says",
                "stop all for 5s after 2 | is more than a fault says",
                "restart all for 5s      | over as soon as it has happened"
            })
    void aTextThatIsNoFaultIsRefusedWithTheCorrectNotation(String text, String expected) {
        var message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> FaultSpec.parse(text))
                .getMessage());

        assertTrue(message.contains(expected), message);
    }
}
