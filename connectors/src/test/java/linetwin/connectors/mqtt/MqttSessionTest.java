package linetwin.connectors.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.core.health.DiagnosticCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MqttSessionTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final RecordingMqttListener heard = new RecordingMqttListener();

    @ParameterizedTest
    @CsvSource({"5,135,not authorised,0x87", "3,128,unspecified error,0x80"})
    void refusedSubscriptionIsNamedByItsFilter(int version, int code, String name, String number) throws Exception {
        try (var broker = new FakeBroker(version).granting(code);
                var session = open(broker, version)) {
            session.subscribe(List.of(new TopicFilter("secret/#", 1)));
            BoundedWait.until(() -> !heard.refused.isEmpty(), SOON, heard.troubles::toString);

            assertEquals(List.of("secret/#: " + List.of(number, name)), heard.refused);
        }
    }

    @Test
    void takenOverClientIsNamed() throws Exception {
        try (var broker = new FakeBroker(5);
                var session = open(broker, 5)) {
            broker.send((byte) 0xE0, (byte) 2, (byte) 0x8E, (byte) 0);
            BoundedWait.until(() -> !heard.ended.isEmpty(), SOON, heard.troubles::toString);

            assertEquals(DiagnosticCode.TAKEN_OVER, heard.ended.getFirst().trouble());
            assertEquals("twin-test", heard.ended.getFirst().about().get(1));
            assertTrue(session.isLost());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 3})
    void brokerThatGoesIsLostAtOnce(int version) throws Exception {
        var broker = new FakeBroker(version);
        try (var session = open(broker, version)) {
            broker.close();
            BoundedWait.until(session::isLost, SOON, heard.troubles::toString);

            assertEquals(DiagnosticCode.CONNECTION_LOST, heard.ended.getFirst().trouble());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 3})
    void signOfLifeFollowsAProbe(int version) throws Exception {
        try (var broker = new FakeBroker(version);
                var session = open(broker, version)) {
            for (int i = 1; i <= 3; i++) {
                int times = i;
                session.probe();
                BoundedWait.until(() -> heard.signsOfLife.get() == times, SOON, heard.troubles::toString);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 3})
    void retainedMessagesAreDistinguishedFromNewOnes(int version) throws Exception {
        try (var broker = new FakeBroker(version);
                var session = open(broker, version)) {
            assertTrue(!session.isLost());
            broker.publish("a", "1".getBytes(StandardCharsets.UTF_8), true);
            broker.publish("a", "2".getBytes(StandardCharsets.UTF_8), false);
            BoundedWait.until(() -> heard.messages.size() == 2, SOON, heard.messages::toString);

            assertEquals(List.of("a 1 kept", "a 2"), heard.messages);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 3})
    void bytesThatAreNoMqttEndTheSessionAndNothingElse(int version) throws Exception {
        try (var broker = new FakeBroker(version);
                var session = open(broker, version)) {
            broker.send(new byte[] {(byte) 0xF7, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 1, 2, 3});
            BoundedWait.until(session::isLost, SOON, heard.troubles::toString);
        }
    }

    private MqttSession open(FakeBroker broker, int version) throws ConnectFailedException, IOException {
        var source = TestSources.session(broker.endpoint(), List.of(), TestSources.version(version));
        return MqttSession.open(MqttLogin.to(source, "", "twin-test"), heard);
    }
}
