package linetwin.connectors.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import linetwin.core.connection.MqttSpec;
import org.junit.jupiter.api.Test;

class ClientIdGeneratorTest {
    private static Supplier<String> ids(Optional<String> named, Duration sessionExpiry) {
        var spec = new MqttSpec(5, named, sessionExpiry, Optional.empty(), 1_000);
        return ClientIdGenerator.of(TestSources.session("tcp://127.0.0.1:1883", List.of(), spec));
    }

    @Test
    void noConnectionCanTakeOverTheNextOne() {
        var ids = ids(Optional.empty(), Duration.ZERO);

        assertNotEquals(ids.get(), ids.get());
    }

    @Test
    void aKeptSessionIsFoundAgainUnderItsName() {
        var ids = ids(Optional.empty(), Duration.ofMinutes(5));

        assertEquals(ids.get(), ids.get());
    }

    @Test
    void theNameOfTheConnectionFileIsTaken() {
        assertEquals("mirror", ids(Optional.of("mirror"), Duration.ZERO).get());
    }
}
