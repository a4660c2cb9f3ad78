package linetwin.connectors.sparkplug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import linetwin.connectors.mqtt.BoundedWait;
import linetwin.connectors.mqtt.DevicePublisher;
import linetwin.connectors.mqtt.MqttListener;
import linetwin.connectors.mqtt.MqttLogin;
import linetwin.connectors.mqtt.MqttSession;
import linetwin.connectors.mqtt.RecordedLineFeed;
import linetwin.connectors.mqtt.TestSources;
import linetwin.connectors.mqtt.TopicFilter;
import linetwin.connectors.plant.TestBroker;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.core.connection.MqttSpec;
import linetwin.core.connection.SecuritySpec;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.SparkplugSpec;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.health.SourceStatus.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Path from edge nodes through a real broker to the events of the line. */
final class SparkplugBrokerTest {
    private static final String TORQUE = "J40/SCREW/finalTorque";

    private final TestBroker broker = new TestBroker();

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void metricsOfBirthAndDataReachTheLineInItsUnit() {
        try (var line = line(listening());
                var device = new EdgeDevice(broker.endpoint(), "cell", 1)) {
            device.born();
            line.untilSignal(TORQUE, 1);
            device.torque(2_800);
            line.untilSignal(TORQUE, 2.8);
            line.untilContact("J40", true);
        }
    }

    @Test
    void deathEndsContactAtOnceAndBirthRestoresIt() {
        try (var line = line(listening())) {
            try (var device = new EdgeDevice(broker.endpoint(), "cell", 1)) {
                device.born().torque(2_800);
                line.untilContact("J40", true);
                device.vanish();
                line.untilContact("J40", false);
                line.until(() -> line.finding(DiagnosticCode.PUBLISHER_GONE));
            }
            try (var device = new EdgeDevice(broker.endpoint(), "cell", 2)) {
                device.born();
                line.untilContact("J40", true);
            }
        }
    }

    @Test
    void deathOfADeviceIsTheEndOfItsStationOnly() {
        try (var line = line(listening());
                var device = new EdgeDevice(broker.endpoint(), "cell", 1)) {
            device.born().torque(2_800);
            line.untilContact("J40", true);
            device.deviceDies();
            line.untilContact("J40", false);
        }
    }

    @Test
    void lateHostAsksForARebirthWhereItMay() {
        try (var device = new EdgeDevice(broker.endpoint(), "cell", 1);
                var commands = new Commands(broker.endpoint())) {
            device.born();
            try (var line = line(new SparkplugSpec("plant1", Optional.empty(), Duration.ofSeconds(1), true))) {
                device.torque(2_800).torque(2_700).torque(2_600);
                commands.until("spBv1.0/plant1/NCMD/cell");
                device.born();
                line.untilSignal(TORQUE, 1);
            }
            assertEquals(1, commands.count("spBv1.0/plant1/NCMD/cell"));
        }
    }

    @Test
    void hostThatMayNotAskSaysThatABirthIsMissing() {
        try (var device = new EdgeDevice(broker.endpoint(), "cell", 1);
                var commands = new Commands(broker.endpoint())) {
            device.born();
            try (var line = line(listening())) {
                device.torque(2_800);
                line.until(() -> line.finding(DiagnosticCode.NO_BIRTH));
                assertTrue(line.signal(TORQUE).isEmpty());
            }
            assertEquals(0, commands.count("spBv1.0/plant1/NCMD/cell"));
        }
    }

    @Test
    void missingMessageIsToldAfterTheReorderTime() {
        try (var line = line(listening());
                var device = new EdgeDevice(broker.endpoint(), "cell", 1)) {
            device.born().torque(2_800).lose().torque(2_900);
            line.until(() -> line.finding(DiagnosticCode.SEQUENCE_GAP));
            line.untilSignal(TORQUE, 2.9);
        }
    }

    @Test
    void historicalValueIsRememberedAndNotShown() {
        try (var line = line(listening());
                var device = new EdgeDevice(broker.endpoint(), "cell", 1)) {
            device.born().past(500).torque(2_800);
            line.untilSignal(TORQUE, 2.8);
            assertEquals(1, line.remembered().size());
        }
    }

    @Test
    void primaryHostSaysThatItIsThereAndItsLastWillThatItIsNot() {
        try (var commands = new Commands(broker.endpoint())) {
            try (var line = line(new SparkplugSpec("plant1", Optional.of("twin"), Duration.ofSeconds(1), false))) {
                line.untilState(State.LIVE);
                commands.until("spBv1.0/STATE/twin {\"online\":true");
            }
            commands.until("spBv1.0/STATE/twin {\"online\":false");
        }
    }

    @Test
    void garbageIsNamedAndTheRestGoesOn() {
        try (var line = line(listening());
                var device = new EdgeDevice(broker.endpoint(), "cell", 1);
                var stranger = new DevicePublisher(broker.endpoint(), "stranger")) {
            device.born();
            line.untilSignal(TORQUE, 1);
            stranger.publish("spBv1.0/plant1/DDATA/cell/J40", "not protobuf", false);
            device.torque(2_800);
            line.untilSignal(TORQUE, 2.8);
            line.untilRejected(RejectionCode.INVALID_FORMAT);
        }
    }

    private static SparkplugSpec listening() {
        return new SparkplugSpec("plant1", Optional.empty(), Duration.ofSeconds(1), false);
    }

    private RecordedLineFeed line(SparkplugSpec sparkplug) {
        var line = new RecordedLineFeed(source(sparkplug));
        line.untilState(State.LIVE);
        return line;
    }

    private SourceSpec source(SparkplugSpec sparkplug) {
        return TestSources.of(
                "sparkplug",
                broker.endpoint(),
                List.of(TagSpec.of("cell/{station}/Screw/{signal}", Meaning.SIGNAL)),
                SecuritySpec.BEST,
                Optional.empty(),
                MqttSpec.CLEAN,
                sparkplug);
    }

    /** Subscriber of all messages that a host publishes. */
    private static final class Commands implements MqttListener, AutoCloseable {
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final MqttSession session;

        Commands(String endpoint) {
            try {
                var source = TestSources.of("mqtt", endpoint, List.of());
                session = MqttSession.open(MqttLogin.to(source, "", "commands"), this);
                session.subscribe(
                        List.of(new TopicFilter("spBv1.0/+/NCMD/#", 1), new TopicFilter("spBv1.0/STATE/+", 1)));
                session.awaitSubscriptions(Duration.ofSeconds(10));
            } catch (ConnectFailedException e) {
                throw new IllegalStateException(e);
            }
        }

        void until(String part) {
            BoundedWait.until(() -> count(part) > 0, Duration.ofSeconds(10), heard::toString);
        }

        long count(String part) {
            return heard.stream().filter(each -> each.startsWith(part)).count();
        }

        @Override
        public void message(String topic, byte[] payload, boolean retained) {
            heard.add(topic + " " + new String(payload, StandardCharsets.UTF_8));
        }

        @Override
        public void alive() {
            // This callback is not used.
        }

        @Override
        public void refused(String filter, RejectionReason why) {
            heard.add(why.toString());
        }

        @Override
        public void ended(Diagnostic why) {
            heard.add(why.toString());
        }

        @Override
        public void error(String where, RejectionReason why) {
            heard.add(why.toString());
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
