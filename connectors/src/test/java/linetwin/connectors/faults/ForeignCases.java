package linetwin.connectors.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import linetwin.connectors.foreign.ForeignLine;
import linetwin.connectors.foreign.ForeignPlan;
import linetwin.connectors.foreign.ForeignProcess;
import linetwin.connectors.foreign.ForeignPublisher;
import linetwin.connectors.foreign.ForeignServer;
import linetwin.connectors.foreign.ForeignSources;
import linetwin.connectors.foreign.TcpCable;
import linetwin.connectors.soak.CounterMonitor;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;

/** Cases with foreign servers in a process of their own, each behind a cable, observed by one recorder. */
final class ForeignCases implements AutoCloseable {
    static final String OPCUA = "others-opcua";
    static final String MQTT = "others-mqtt";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration STALE_WITHIN = Duration.ofSeconds(2);
    private static final Duration RIGHT_WITHIN = Duration.ofSeconds(10);

    private final ForeignPlan opcua = new ForeignPlan("S", 2, 50, Duration.ofMillis(100), Instant.now());
    private final ForeignPlan mqtt = new ForeignPlan("T", 2, 20, Duration.ofMillis(100), opcua.origin());
    private final LineLayout layout = ForeignLine.of(opcua, mqtt);
    private final CounterMonitor opcuaCounts = new CounterMonitor(opcua);
    private final CounterMonitor mqttCounts = new CounterMonitor(mqtt);
    private final ForeignProcess others;
    private final int mqttPort = ForeignServer.freePort();
    private final TcpCable opcuaCable;
    private final TcpCable mqttCable;
    private final StatusRecorder eyes;

    ForeignCases() throws IOException {
        var opcuaPort = ForeignServer.freePort();
        others = new ForeignProcess(opcua, opcuaPort, mqtt, mqttPort);
        opcuaCable = new TcpCable(opcuaPort);
        mqttCable = new TcpCable(mqttPort);
        eyes = new StatusRecorder(
                layout,
                List.of(
                        ForeignSources.of(
                                OPCUA,
                                "opcua",
                                "opc.tcp://127.0.0.1:%d/acme".formatted(opcuaCable.port()),
                                ForeignSources.signals()),
                        ForeignSources.of(
                                MQTT, "mqtt", "tcp://127.0.0.1:" + mqttCable.port(), ForeignSources.messages())),
                "",
                record -> {
                    opcuaCounts.receive(record);
                    mqttCounts.receive(record);
                });
    }

    /** Fault with its begin, duration and end. */
    record Case(String name, String source, Runnable begin, Duration lasts, Runnable end, boolean goesStale) {}

    List<Case> cases() {
        return List.of(
                stopped("server killed, back after 1 s", Duration.ofSeconds(1)),
                stopped("server killed, back after 5 s", Duration.ofSeconds(5)),
                stopped("server killed, back after 10 s", Duration.ofSeconds(10)),
                new Case(
                        "server hung for 5 s (SIGSTOP)",
                        OPCUA,
                        others::hang,
                        Duration.ofSeconds(5),
                        others::resume,
                        true),
                new Case(
                        "server hung for 20 s (SIGSTOP)",
                        OPCUA,
                        others::hang,
                        Duration.ofSeconds(20),
                        others::resume,
                        true),
                new Case(
                        "cable to the server pulled for 5 s, the old connection stays dead",
                        OPCUA,
                        opcuaCable::pull,
                        Duration.ofSeconds(5),
                        opcuaCable::plug,
                        true),
                new Case(
                        "broker killed for 5 s",
                        MQTT,
                        () -> others.command("stop-broker"),
                        Duration.ofSeconds(5),
                        () -> others.command("start-broker"),
                        true),
                new Case(
                        "broker hung for 10 s (SIGSTOP)",
                        MQTT,
                        others::hang,
                        Duration.ofSeconds(10),
                        others::resume,
                        true),
                new Case(
                        "cable to the broker pulled for 5 s, the old connection stays dead",
                        MQTT,
                        mqttCable::pull,
                        Duration.ofSeconds(5),
                        mqttCable::plug,
                        true),
                new Case(
                        "malformed messages among the good",
                        MQTT,
                        this::garbage,
                        Duration.ofSeconds(1),
                        () -> {},
                        false));
    }

    private Case stopped(String name, Duration lasts) {
        return new Case(name, OPCUA, () -> others.command("stop"), lasts, () -> others.command("start"), true);
    }

    private void garbage() {
        var plan = new ForeignPlan("X", 1, 1, Duration.ofDays(1), Instant.now());
        try (var publisher = new ForeignPublisher(plan, "tcp://127.0.0.1:" + mqttPort, ForeignPublisher.Format.TEXT)) {
            for (var text :
                    List.of("", "{", "[1,2", "{\"values\":7}", "{\"values\":{\"v000\":\"high\"}}", "\u0000\u0001")) {
                publisher.publish("acme/T001/all", text.getBytes(StandardCharsets.UTF_8));
            }
            publisher.publish("acme/T001/all", new byte[3_000_000]);
            publisher.publish("acme/NOBODY/all", "{}".getBytes(StandardCharsets.UTF_8));
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }

    /** Runs a case and returns its row. */
    FaultTableRow run(Case of) {
        eyes.until(this::isRight, PATIENCE);
        eyes.turnPage();
        var counts = of.source().equals(OPCUA) ? opcuaCounts : mqttCounts;
        var lostBefore = counts.lost();
        var began = Instant.now();
        opcuaCounts.down(began);
        mqttCounts.down(began);
        of.begin().run();
        var stale = of.goesStale() ? Optional.of(staleSince(began, of.source())) : Optional.<Duration>empty();
        eyes.until(() -> Duration.between(began, Instant.now()).compareTo(of.lasts()) > 0, PATIENCE);
        of.end().run();
        var ended = Instant.now();
        eyes.until(() -> isRightSince(counts, ended), PATIENCE);
        var right = Duration.between(ended, Instant.now());
        var isRight = isRightSince(counts, ended);
        eyes.until(() -> isRight(), PATIENCE);
        opcuaCounts.up(Instant.now());
        mqttCounts.up(Instant.now());
        var lost = counts.lost() - lostBefore;
        return new FaultTableRow(
                of.name(),
                eyes.seen(of.source()),
                stale,
                right,
                lost == 0 ? "nothing" : lost + " values",
                fault(stale, right, isRight, lost));
    }

    private Duration staleSince(Instant began, String source) {
        eyes.until(() -> isStale(source), PATIENCE);
        return Duration.between(began, Instant.now());
    }

    private String fault(Optional<Duration> stale, Duration right, boolean isRight, long lost) {
        if (stale.filter(s -> s.compareTo(STALE_WITHIN) > 0).isPresent()) {
            return "stale too late";
        }
        if (!isRight) {
            return "not right again: %s %s, %s %s".formatted(OPCUA, eyes.seen(OPCUA), MQTT, eyes.seen(MQTT));
        }
        if (right.compareTo(RIGHT_WITHIN) > 0) {
            return "right too late";
        }
        return lost > 0 ? "values lost" : "";
    }

    private boolean isStale(String source) {
        var plan = source.equals(OPCUA) ? opcua : mqtt;
        return plan.stationNames()
                .noneMatch(name -> eyes.line().station(new StationId(name)).inContact());
    }

    private boolean isRight() {
        return eyes.line().allStations().stream().allMatch(s -> s.inContact())
                && eyes.state(OPCUA) == State.LIVE
                && eyes.state(MQTT) == State.LIVE;
    }

    /** True if all stations are in contact and a value counted after the fault has been applied. */
    private boolean isRightSince(CounterMonitor counts, Instant ended) {
        return isRight() && counts.newestMeasured().isAfter(ended);
    }

    @Override
    public void close() throws IOException {
        eyes.close();
        opcuaCable.close();
        mqttCable.close();
        others.close();
    }
}
