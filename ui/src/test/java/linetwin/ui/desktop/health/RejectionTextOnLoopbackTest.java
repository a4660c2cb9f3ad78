package linetwin.ui.desktop.health;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import linetwin.core.health.SourceStateHistory;
import linetwin.core.health.SourceStatus;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.id.SourceId;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.plant.PlantProvider;
import linetwin.core.plant.PlantRequest;
import linetwin.core.plant.RunningPlant;
import linetwin.ui.cli.PressServer;
import linetwin.ui.files.ConfigFileReader;
import linetwin.ui.live.LiveSession;
import linetwin.ui.live.MqttTestPublisher;
import linetwin.ui.text.InterfaceText;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chinese reasons of rejections and losses on the health page, from real servers on loopback. */
final class RejectionTextOnLoopbackTest {
    private static final Path LINES = Path.of("../line-configs");
    private static final LineLayout LINE =
            ConfigFileReader.line(LINES.resolve("three-stations.yaml")).value().orElseThrow();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Good, with the bits of a queue that overflowed (OPC 10000-4, 7.39). */
    private static final long OVERFLOW = 0x0000_0480L;

    private final Optional<String> homeBefore = Optional.ofNullable(System.getProperty("linetwin.home"));
    private final SourceDetailsWriter details =
            new SourceDetailsWriter(new InterfaceText(Language.CHINESE), new HealthActions() {
                @Override
                public void retry(SourceId source) {}

                @Override
                public void restartPlant() {}

                @Override
                public boolean plantHasEnded() {
                    return false;
                }
            });

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void haveAHome() {
        System.setProperty("linetwin.home", folder.resolve("home").toString());
    }

    @AfterEach
    void putBack() {
        homeBefore.ifPresentOrElse(
                home -> System.setProperty("linetwin.home", home), () -> System.clearProperty("linetwin.home"));
    }

    @Test
    void malformedMqttMessageIsRejectedInChineseWithItsFormat() throws IOException {
        try (var plant = plant();
                var live = open("""
                          - id: cell
                            protocol: mqtt
                            endpoint: %s
                            tags: [{ path: "cell/{station}/{signal}", payload: json, value: /torque }]
                        """.formatted(plant.mqttEndpoint()));
                var publisher = new MqttTestPublisher(plant.mqttEndpoint())) {
            awaitLive(live, () -> publisher.publish("cell/BUILD/torque", "{\"torque\": 7}"));

            publisher.publish("cell/BUILD/torque", "{\"torque\": }");

            awaitEntry(live, "cell/BUILD/torque#/torque：不是有效的 JSON：");
            awaitRemark(live, "最近一条来自 cell/BUILD/torque#/torque：不是有效的 JSON：");
        }
    }

    @Test
    void badOpcUaValueIsShownInChineseWithItsStatusCode() throws IOException {
        try (var press = new PressServer();
                var live = open(tagsOf(press))) {
            awaitLive(live, () -> {});

            press.speed(new DataValue(new Variant(11.0), new StatusCode(StatusCodes.Bad_SensorFailure), null));

            awaitEntry(live, "Press/Speed：状态码 Bad_SensorFailure（传感器故障）");
            awaitRemark(live, "最近一个是 Press/Speed：状态码 Bad_SensorFailure（传感器故障）。");
        }
    }

    @Test
    void overflowOfTheQueueOfAServerIsShownInChineseWithItsNumber() throws IOException {
        try (var press = new PressServer();
                var live = open(tagsOf(press))) {
            awaitLive(live, () -> {});

            press.speed(new DataValue(new Variant(11.0), new StatusCode(OVERFLOW), null));

            awaitEntry(live, "Press/Speed：至少丢失 1 个数值：服务器队列已满");
        }
    }

    @Test
    void messageOfAnEdgeNodeThatNeverCameIsShownInChineseWithItsNumber() throws IOException {
        try (var plant = plant();
                var live = open("""
                          - id: cell
                            protocol: sparkplug
                            endpoint: %s
                            sparkplug: { group: plant1 }
                            tags: [{ path: "edge1/{station}/{signal}" }]
                        """.formatted(plant.mqttEndpoint()));
                var publisher = new MqttTestPublisher(plant.mqttEndpoint())) {
            awaitLive(live, () -> publisher.publish("spBv1.0/plant1/NBIRTH/edge1", birth()));

            publisher.publish("spBv1.0/plant1/NDATA/edge1", data(3));

            awaitEntry(live, "plant1/edge1：有 2 条消息始终未到");
        }
    }

    /** Birth with the sequence number 0 and the metric bdSeq of type Int64, in protobuf. */
    private static byte[] birth() {
        return new byte[] {0x12, 0x0B, 0x0A, 0x05, 'b', 'd', 'S', 'e', 'q', 0x20, 0x04, 0x58, 0x00, 0x18, 0x00};
    }

    private static byte[] data(int sequence) {
        return new byte[] {0x18, (byte) sequence};
    }

    private static String tagsOf(PressServer press) {
        return """
                  - id: press
                    protocol: opcua
                    endpoint: %s
                    namespace: %s
                    tags: [{ path: "Press/{signal}", station: BUILD }]
                """.formatted(press.endpoint(), PressServer.NAMESPACE);
    }

    /** Plant of which only the broker is used. */
    private static RunningPlant plant() {
        var connection = ConfigFileReader.connection(LINES.resolve("connections/benchmark-humanoid.yaml"))
                .value()
                .orElseThrow();
        var line = ConfigFileReader.line(LINES.resolve("benchmark-humanoid.yaml"))
                .value()
                .orElseThrow();
        return ServiceLoader.load(PlantProvider.class)
                .findFirst()
                .orElseThrow()
                .start(new PlantRequest(line, connection, 1, 1, Duration.ZERO, 0, 0, InstantSource.system()));
    }

    private LiveSession open(String sources) throws IOException {
        var text = "format: linetwin-connection/1\nname: here\nline: %s\nsources:\n%s"
                .formatted(LINES.resolve("three-stations.yaml").toAbsolutePath(), sources);
        var file = Files.writeString(folder.resolve("here.yaml"), text);
        var connection = ConfigFileReader.connection(file);
        assertTrue(connection.value().isPresent(), () -> connection.problems().toString());
        return LiveSession.open(LINE, connection.value().get(), InstantSource.system());
    }

    /** Stimulus of a source, repeated until it is live. */
    private interface Stimulus {
        void send() throws IOException;
    }

    private void awaitLive(LiveSession live, Stimulus stimulus) throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (status(live).filter(status -> status.state() == State.LIVE).isEmpty()) {
            stimulus.send();
            pause(live, end);
        }
    }

    private void awaitEntry(LiveSession live, String text) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (shown(live).stream()
                .flatMap(card -> card.rejections().entries().stream())
                .noneMatch(entry -> entry.what().startsWith(text))) {
            pause(live, end);
        }
    }

    private void awaitRemark(LiveSession live, String text) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (shown(live).stream()
                .flatMap(card -> card.remark().stream())
                .noneMatch(remark -> remark.advice().what().contains(text))) {
            pause(live, end);
        }
    }

    private void pause(LiveSession live, long end) {
        assertTrue(System.nanoTime() < end, () -> shown(live).toString());
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }

    private static Optional<SourceStatus> status(LiveSession live) {
        return live.session().statuses().stream().findFirst();
    }

    private List<SourceDetails> shown(LiveSession live) {
        return status(live).stream().map(this::details).toList();
    }

    private SourceDetails details(SourceStatus status) {
        var moment = SampleSources.moment(List.of(status), LineState.initial(LINE));
        var history = new SourceStateHistory();
        return details.of(status, history.timeline(status.source(), status.health(), moment.now()), moment);
    }
}
