package linetwin.connectors.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.connectors.foreign.TcpCable;
import linetwin.connectors.plant.TestBroker;
import linetwin.core.connection.MqttSpec;
import linetwin.core.connection.PayloadSpec;
import linetwin.core.connection.PayloadSpec.Format;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.event.ContactProof;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.health.SourceStatus.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Topics of foreign equipment through a real broker to events of the line. */
final class ForeignBrokerTest {
    private static final String TOPICS = "factory/{station}/{signal}";
    private static final String TORQUE = "J40/SCREW/finalTorque";

    private final TestBroker broker = new TestBroker();

    @AfterEach
    void stop() {
        broker.close();
    }

    private static TagSpec tag(String path, PayloadSpec payload) {
        return new TagSpec(
                path,
                Meaning.SIGNAL,
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                payload,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TagSpec.SHORTEST_QUEUE,
                1,
                1,
                0);
    }

    private RecordedLineFeed line(int version) {
        return new RecordedLineFeed(TestSources.session(
                broker.endpoint(), List.of(tag(TOPICS, PayloadSpec.AUTO)), TestSources.version(version)));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 3})
    void singleValuesReachTheSignalsOfTheLineFile(int version) {
        try (var line = line(version);
                var device = new DevicePublisher(broker.endpoint(), "device")) {
            line.untilState(State.LIVE);
            device.publish("factory/J40/finalTorque", "2.8", false);
            line.untilSignal(TORQUE, 2.8);
            line.untilContact("J40", true);
        }
    }

    @Test
    void membersOfOneMessageAreSignalsInTheUnitOfTheLineFile() {
        var payload = new PayloadSpec(
                Format.JSON, "/values/*/v", Optional.of("/ts"), Optional.empty(), Optional.of("/values/*/u"));
        try (var line = new RecordedLineFeed(
                        TestSources.of("mqtt", broker.endpoint(), List.of(tag("factory/{station}/all", payload))));
                var device = new DevicePublisher(broker.endpoint(), "device")) {
            line.untilState(State.LIVE);
            device.publish(
                    "factory/J40/all",
                    "{\"ts\":1790000000,\"values\":{\"finalTorque\":{\"v\":2500,\"u\":\"mNm\"},\"depth\":{\"v\":0.1,\"u\":\"furlong\"}}}",
                    false);
            line.untilSignal(TORQUE, 2.5);
            line.untilRejected(RejectionReason.of(RejectionCode.UNKNOWN_UNIT, "furlong"));
            assertEquals(Optional.empty(), line.signal("J40/SCREW/depth"));
        }
    }

    @Test
    void retainedValueIsShownAndProvesNoContact() {
        try (var device = new DevicePublisher(broker.endpoint(), "device")) {
            device.publish("factory/J40/finalTorque", "2.7", true);
        }
        var every = new TagSpec(
                TOPICS,
                Meaning.SIGNAL,
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                PayloadSpec.AUTO,
                Optional.of(Duration.ofSeconds(1)),
                Optional.empty(),
                Optional.empty(),
                TagSpec.SHORTEST_QUEUE,
                1,
                1,
                0);
        try (var line = new RecordedLineFeed(TestSources.of("mqtt", broker.endpoint(), List.of(every)))) {
            line.untilSignal(TORQUE, 2.7);
            line.untilState(State.LIVE);
            assertEquals(ContactProof.NONE, line.events().getLast().provenance().proof());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 3})
    void brokerThatRestartsWithoutItsSessionsIsSubscribedAgain(int version) {
        try (var line = line(version)) {
            line.untilState(State.LIVE);
            broker.stop();
            line.untilState(State.LOST);
            broker.startAgain();
            line.untilState(State.LIVE);
            try (var device = new DevicePublisher(broker.endpoint(), "device")) {
                line.until(() -> {
                    device.publish("factory/J40/finalTorque", "2.9", false);
                    return line.signal(TORQUE).equals(Optional.of(2.9));
                });
            }
        }
    }

    @Test
    void pulledCableIsSilenceThoughTheConnectionSeemsToHold() throws IOException {
        try (var cable = new TcpCable(broker.port());
                var line = new RecordedLineFeed(TestSources.of(
                        "mqtt", "tcp://127.0.0.1:" + cable.port(), List.of(tag(TOPICS, PayloadSpec.AUTO))));
                var device = new DevicePublisher(broker.endpoint(), "device")) {
            line.untilState(State.LIVE);
            device.publish("factory/J40/finalTorque", "2.8", false);
            line.untilContact("J40", true);
            cable.pull();
            line.untilState(State.SILENT);
            line.untilContact("J40", false);
            cable.plug();
            line.untilState(State.LIVE);
        }
    }

    @Test
    void messagesOfOurAbsenceAreKeptByAPersistentSession() {
        var session = new MqttSpec(5, Optional.of("twin-7"), Duration.ofHours(1), Optional.empty(), 1_000);
        var source = TestSources.session(broker.endpoint(), List.of(tag(TOPICS, PayloadSpec.AUTO)), session);
        try (var line = new RecordedLineFeed(source);
                var device = new DevicePublisher(broker.endpoint(), "device")) {
            line.untilState(State.LIVE);
            device.publish("factory/J40/finalTorque", "1", false);
            line.untilSignal(TORQUE, 1);
        }
        try (var device = new DevicePublisher(broker.endpoint(), "device")) {
            device.publish("factory/J40/finalTorque", "2", false);
        }
        try (var line = new RecordedLineFeed(source)) {
            line.untilSignal(TORQUE, 2);
        }
    }

    @Test
    void unreadablePayloadIsNamedAndTheOthersContinue() {
        try (var line = line(5);
                var device = new DevicePublisher(broker.endpoint(), "device")) {
            line.untilState(State.LIVE);
            device.publish("factory/J40/finalTorque", new byte[] {(byte) 0xFF, 0, 1}, false);
            device.publish("factory/NOWHERE/finalTorque", "1", false);
            device.publish("factory/J40/finalAngle", "60", false);
            line.untilSignal("J40/SCREW/finalAngle", 60);
            line.untilRejected(RejectionReason.of(RejectionCode.NO_SUCH_STATION, "NOWHERE"));
            assertFalse(line.signal(TORQUE).isPresent());
        }
    }
}
