package linetwin.connectors.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import linetwin.connectors.loopback.BundledLine;
import linetwin.connectors.plant.TestBroker;
import linetwin.core.equipment.EquipmentWriter;
import linetwin.core.feed.FeedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MqttWriterTest {
    private static final String SETPOINT = "factory/J40/setpoint";

    private final TestBroker broker = new TestBroker();

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void aWrittenValueIsReadBackFromTheBroker() {
        try (var writer = writer(broker.endpoint())) {
            assertEquals("42", writer.write(SETPOINT, "42"));
        }
    }

    @Test
    void keptValueIsReadAndIsNoAnswerToAWrite() {
        try (var device = new DevicePublisher(broker.endpoint(), "device");
                var writer = writer(broker.endpoint())) {
            device.publish(SETPOINT, "7", true);
            assertEquals("7", writer.read(SETPOINT));
            assertEquals("8", writer.write(SETPOINT, "8"));
        }
    }

    @Test
    void refusalOfTheBrokerIsReported() {
        try (var strict = new FakeBroker(5).granting(0x87);
                var writer = writer(strict.endpoint())) {
            var failure = assertThrows(UncheckedIOException.class, () -> writer.write(SETPOINT, "1"));
            assertTrue(String.valueOf(failure.getMessage()).contains("not authorised"), failure::toString);
        }
    }

    private static EquipmentWriter writer(String endpoint) {
        var source = TestSources.of("mqtt", endpoint, List.of());
        return new MqttFeedProvider().writer(new FeedRequest(source, BundledLine.LAYOUT, Instant.now(), "", ""));
    }
}
