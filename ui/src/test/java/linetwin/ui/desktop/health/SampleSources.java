package linetwin.ui.desktop.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.health.SourceHealth;
import linetwin.core.health.SourceHealth.Gap;
import linetwin.core.health.SourceHealth.GoodValue;
import linetwin.core.health.SourceHealth.Latency;
import linetwin.core.health.SourceHealth.Rejection;
import linetwin.core.health.SourceStatus;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.id.SourceId;
import linetwin.core.model.LineState;
import linetwin.core.model.Quality;

/** Sources in good and bad states, for tests and for pictures of the page. */
final class SampleSources {
    static final Instant NOW = Instant.parse("2026-03-02T09:41:27Z");
    static final String FINGERPRINT =
            "3A:91:0C:5E:77:B2:4D:18:E6:F0:2B:9C:81:44:D3:6A" + ":5F:0E:B7:93:28:CA:61:1D:F4:8E:07:A5:3C:D9:70:B6";

    private SampleSources() {}

    /** Frame in which each source has its own latency to the screen. */
    static HealthFrame moment(List<SourceStatus> sources, LineState line) {
        var screen = new TreeMap<String, Latency>();
        for (var source : sources) {
            source.health()
                    .latency()
                    .ifPresent(l -> screen.put(
                            source.source().toString(),
                            new Latency(l.p50().plusMillis(17), l.p99().plusMillis(33))));
        }
        return new HealthFrame(sources, line, NOW, screen);
    }

    static SourceStatus live(String name, String protocol, String endpoint) {
        return status(name, protocol, endpoint, State.LIVE, 4210, Optional.empty(), health(name));
    }

    static SourceStatus status(
            String name,
            String protocol,
            String endpoint,
            State state,
            long seconds,
            Optional<Diagnostic> finding,
            SourceHealth health) {
        return new SourceStatus(
                new SourceId(name),
                protocol,
                endpoint,
                state,
                NOW.minusSeconds(seconds),
                Optional.of(NOW.minusMillis(state == State.LIVE ? 80 : 1000 * seconds)),
                1_284_377,
                "",
                finding,
                health);
    }

    static SourceHealth health(String name) {
        var seed = name.hashCode() & 0xff;
        return new SourceHealth(
                Optional.of(NOW.minusSeconds(4210)),
                "Aes256_Sha256_RsaPss, SignAndEncrypt",
                240 + seed * 3.7,
                Optional.of(new Latency(Duration.ofMillis(9 + seed % 20), Duration.ofMillis(40 + seed % 90))),
                Optional.of(Duration.ofMillis(seed % 40 - 20)),
                List.of(),
                0,
                0,
                0,
                0,
                0,
                List.of(),
                seed % 30,
                65_536,
                Optional.of(new GoodValue(
                        "Press/Torque", "48.2 N·m", Quality.GOOD, NOW.minusMillis(120), NOW.minusMillis(80))));
    }

    static SourceHealth troubled() {
        return new SourceHealth(
                Optional.of(NOW.minusSeconds(192)),
                "None",
                12,
                Optional.of(new Latency(Duration.ofMillis(310), Duration.ofMillis(2480))),
                Optional.of(Duration.ofMillis(-3470)),
                List.of(
                        new Gap(NOW.minusSeconds(480), NOW.minusSeconds(441), 0),
                        new Gap(NOW.minusSeconds(371), NOW.minusSeconds(369), 0),
                        new Gap(NOW.minusSeconds(300), NOW.minusSeconds(192), 1187)),
                14,
                2318,
                40_112,
                37,
                5,
                List.of(
                        new Rejection(
                                NOW.minusSeconds(61),
                                "factory/cell4/telemetry",
                                RejectionReason.of(RejectionCode.NO_NUMBER, "high")),
                        new Rejection(
                                NOW.minusSeconds(14),
                                "factory/cell4/state",
                                RejectionReason.of(
                                        RejectionCode.INVALID_FORMAT, "JSON", "Unexpected end-of-input at byte 412"))),
                48_900,
                65_536,
                Optional.of(new GoodValue(
                        "factory/cell4/telemetry", "17.4", Quality.GOOD, NOW.minusSeconds(5), NOW.minusSeconds(2))));
    }

    static SourceStatus refused() {
        var endpoint = "opc.tcp://10.0.4.17:4840";
        return status(
                "press",
                "opcua",
                endpoint,
                State.REFUSED,
                31,
                Optional.of(Diagnostic.of(
                        DiagnosticCode.UNTRUSTED_CERTIFICATE, endpoint, FINGERPRINT, "CN=Press 7, O=Acme Presses")),
                SourceHealth.UNKNOWN);
    }

    static List<SourceStatus> two() {
        return List.of(
                live("assembly", "opcua", "opc.tcp://127.0.0.1:48400/linetwin"),
                live("test", "mqtt", "tcp://127.0.0.1:18830"));
    }

    /** Twelve sources, of which one is refused, one silent, one lost, one overloaded. */
    static List<SourceStatus> twelve() {
        var all = new ArrayList<SourceStatus>();
        all.add(refused());
        var silent = "opc.tcp://robots.line3.example:4840/Controller/One/With/A/Long/Path";
        all.add(status(
                "robots",
                "opcua",
                silent,
                State.SILENT,
                74,
                Optional.of(Diagnostic.of(DiagnosticCode.SILENT, silent, 74)),
                health("robots")));
        var broker = "ssl://broker.plant.example:8883";
        all.add(status(
                "utilities",
                "sparkplug",
                broker,
                State.LOST,
                380,
                Optional.of(Diagnostic.of(DiagnosticCode.CONNECTION_LOST, broker, "Connection reset by peer")),
                health("utilities")));
        all.add(status(
                "cell4",
                "mqtt",
                "tcp://10.0.4.40:1883",
                State.LIVE,
                192,
                Optional.of(Diagnostic.of(DiagnosticCode.UNREADABLE, 37, "factory/cell4/state")
                        .with(RejectionReason.of(
                                RejectionCode.INVALID_FORMAT, "JSON", "Unexpected end-of-input at byte 412"))),
                troubled()));
        all.add(status(
                "agv", "mqtt", "tcp://10.0.4.41:1883", State.CONNECTING, 9, Optional.empty(), SourceHealth.UNKNOWN));
        for (var name : List.of("assembly", "calibration", "gait", "leak", "packing", "screwing", "vision")) {
            all.add(live(name, "opcua", "opc.tcp://10.0.4." + (20 + name.length()) + ":4840"));
        }
        return all;
    }
}
