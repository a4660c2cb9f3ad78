package linetwin.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import linetwin.core.config.line.LineFile;
import linetwin.core.connection.ConnectionSpec;
import linetwin.core.connection.MqttSpec;
import linetwin.core.connection.PayloadSpec;
import linetwin.core.connection.SecuritySpec;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.SparkplugSpec;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.event.EventRecord;
import linetwin.core.event.LineEvent.SignalMeasured;
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.id.SignalId;
import linetwin.core.id.SourceId;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.plant.PlantProvider;
import linetwin.core.plant.PlantRequest;
import linetwin.core.session.SessionObserver;
import linetwin.ui.app.Screen;
import linetwin.ui.files.ConfigFileReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events that a recorder receives while the window thread is blocked: 10,000 values a second, from a real broker. */
final class RecordingPathTest {
    private static final int STATIONS = 10;
    private static final int SIGNALS = 100;
    private static final int MESSAGES_PER_SECOND = 10;
    private static final Duration BLOCKED = Duration.ofSeconds(2);
    private static final long PATIENCE_SECONDS = 60;

    private final Map<String, Double> newest = new ConcurrentHashMap<>();
    private final AtomicLong heard = new AtomicLong();
    private final AtomicLong missing = new AtomicLong();
    /** Newest counter value: the number of messages sent on each topic. */
    private final AtomicLong sent = new AtomicLong();

    @TempDir
    private Path home = Path.of("");

    /** Counts events, and every counter value that is not one more than the one before. */
    private void take(EventRecord record) {
        switch (record.event()) {
            case SignalMeasured e -> take(e.station(), e.signal(), e.value());
            case SignalsMeasured e ->
                IntStream.range(0, e.batch().size())
                        .forEach(i ->
                                take(e.station(), e.batch().signal(i), e.batch().value(i)));
            default -> {}
        }
    }

    private void take(StationId station, SignalId signal, double counter) {
        heard.incrementAndGet();
        var before = newest.put(station + "/" + signal, counter);
        if (before != null && counter != before + 1) {
            missing.incrementAndGet();
        }
    }

    @Test
    void losesNothingWhileTheJavaFxThreadIsBlockedForTwoSeconds() throws Exception {
        Screen.start();
        System.setProperty("linetwin.home", home.toString());
        var request = new PlantRequest(
                ConfigFileReader.line(Path.of("../line-configs/benchmark-humanoid.yaml"))
                        .value()
                        .orElseThrow(),
                ConfigFileReader.connection(Path.of("../line-configs/connections/benchmark-humanoid.yaml"))
                        .value()
                        .orElseThrow(),
                1,
                1,
                Duration.ZERO,
                0,
                0,
                InstantSource.system());
        // Plant of which only the broker is used.
        try (var plant = ServiceLoader.load(PlantProvider.class)
                        .findFirst()
                        .orElseThrow()
                        .start(request);
                var live = new LiveSession(layout(), connection(plant.mqttEndpoint()), InstantSource.system());
                var publisher = new MqttTestPublisher(plant.mqttEndpoint())) {
            live.session().observe(SessionObserver.ofApplied(this::take));
            live.open(PlantEndpoints.of(connection(plant.mqttEndpoint())));
            var publishing = Thread.ofPlatform().daemon().start(() -> publish(publisher));
            await(() -> heard.get() >= STATIONS * SIGNALS * MESSAGES_PER_SECOND);

            var before = heard.get();
            blockJavaFx();
            var during = heard.get() - before;
            publishing.interrupt();
            publishing.join();
            await(() -> newest.values().stream().allMatch(value -> value == sent.get()));

            assertEquals(0, missing.get());
            assertTrue(during > BLOCKED.toSeconds() * 5_000, () -> during + " values while the window stood still");
            assertEquals(STATIONS * SIGNALS, newest.size());
        }
    }

    private static void blockJavaFx() throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.runLater(() -> {
            var end = System.nanoTime() + BLOCKED.toNanos();
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
            done.countDown();
        });
        assertTrue(done.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    private void await(BooleanSupplier isSo) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isSo.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, () -> "%d values heard, %d sent".formatted(heard.get(), sent.get()));
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Sends every counter ten times a second until interrupted. */
    private void publish(MqttTestPublisher publisher) {
        var due = System.nanoTime();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var counter = sent.get() + 1;
                for (int station = 0; station < STATIONS; station++) {
                    publisher.publish("cell/S%d/all".formatted(station), message(counter));
                }
                sent.set(counter);
                due += 1_000_000_000L / MESSAGES_PER_SECOND;
                LockSupport.parkNanos(due - System.nanoTime());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String message(long counter) {
        return IntStream.range(0, SIGNALS)
                .mapToObj("\"T%03d\":%%d"::formatted)
                .map(member -> member.formatted(counter))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static LineLayout layout() {
        var stations = IntStream.range(0, STATIONS)
                .mapToObj("  - { id: S%d, standardTime: 30s }"::formatted)
                .collect(Collectors.joining("\n"));
        return LineFile.read("ten.yaml", "format: linetwin-line/1\nline: { id: ten }\nstations:\n" + stations)
                .value()
                .orElseThrow();
    }

    private static ConnectionSpec connection(String endpoint) {
        var all = new PayloadSpec(PayloadSpec.Format.JSON, "/*", Optional.empty(), Optional.empty(), Optional.empty());
        var family = TagSpec.of("cell/{station}/all", Meaning.SIGNAL);
        var tags = new TagSpec(
                family.path(),
                family.meaning(),
                Optional.empty(),
                Optional.empty(),
                family.stations(),
                family.states(),
                all,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                family.queue(),
                0,
                1,
                0);
        var source = new SourceSpec(
                new SourceId("cell"),
                "mqtt",
                endpoint,
                "",
                "",
                Duration.ofMillis(100),
                Duration.ofSeconds(2),
                List.of(),
                List.of(tags),
                SecuritySpec.BEST,
                Optional.empty(),
                MqttSpec.CLEAN,
                SparkplugSpec.LISTEN,
                List.of());
        return new ConnectionSpec("ten", "ten.yaml", List.of(source));
    }
}
