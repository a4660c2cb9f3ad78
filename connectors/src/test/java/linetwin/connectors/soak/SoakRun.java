package linetwin.connectors.soak;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import linetwin.connectors.foreign.ForeignLine;
import linetwin.connectors.foreign.ForeignPlan;
import linetwin.connectors.foreign.ForeignProcess;
import linetwin.connectors.foreign.ForeignServer;
import linetwin.connectors.foreign.ForeignSources;
import linetwin.core.connection.SourceSpec;
import linetwin.core.feed.FeedProvider;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.LineFeed;
import linetwin.core.id.SignalId;
import linetwin.core.id.StationId;
import linetwin.core.model.SignalState;
import linetwin.core.session.Session;
import linetwin.core.session.SessionObserver;
import org.jspecify.annotations.Nullable;

/**
 * Soak of 24,000 values/s, 20,000 by OPC UA and 4,000 by MQTT, from a foreign process that is stopped and started
 * repeatedly. Every value is a count, so that lost values can be distinguished from values that were never sent.
 */
final class SoakRun implements AutoCloseable {
    /** Number of stations, each with 1,000 values/s by OPC UA and 200 values/s by MQTT. */
    private static final int STATIONS = Integer.getInteger("soak.stations", 20);

    private static final Duration STEP = Duration.ofMillis(20);
    private static final Duration DOWN = Duration.ofSeconds(2);
    private static final Duration RIGHT_WITHIN = Duration.ofSeconds(15);
    private static final Duration SETTLED = Duration.ofMinutes(10);
    private static final double NANOS = 1e9;

    private final Duration length;
    private final Duration restartEvery;
    private final Duration heapEvery;
    private final ForeignPlan opcua;
    private final ForeignPlan mqtt;
    private final ForeignProcess others;
    private final Session session;
    private final CounterMonitor opcuaCounts;
    private final CounterMonitor mqttCounts;
    private final List<LineFeed> feeds;
    private final HeapMonitor heap = new HeapMonitor();
    private final List<String> restarts = new ArrayList<>();
    private final Instant began = Instant.now();
    private final StringBuilder verdicts = new StringBuilder();
    private boolean good = true;

    SoakRun(Duration length, Duration restartEvery, Duration heapEvery) throws IOException {
        this.length = length;
        this.restartEvery = restartEvery;
        this.heapEvery = heapEvery;
        var period = Duration.ofMillis(100);
        this.opcua = new ForeignPlan("S", STATIONS, 100, period, began);
        this.mqtt = new ForeignPlan("T", STATIONS, 20, period, began);
        var opcuaPort = ForeignServer.freePort();
        var mqttPort = ForeignServer.freePort();
        this.others = new ForeignProcess(opcua, opcuaPort, mqtt, mqttPort);
        var layout = ForeignLine.of(opcua, mqtt);
        this.session = new Session(layout);
        this.opcuaCounts = new CounterMonitor(opcua);
        this.mqttCounts = new CounterMonitor(mqtt);
        session.observe(SessionObserver.ofApplied(opcuaCounts::receive));
        session.observe(SessionObserver.ofApplied(mqttCounts::receive));
        this.feeds = List.of(
                feed(ForeignSources.of(
                        "others-opcua",
                        "opcua",
                        "opc.tcp://127.0.0.1:%d/acme".formatted(opcuaPort),
                        ForeignSources.signals())),
                feed(ForeignSources.of(
                        "others-mqtt", "mqtt", "tcp://127.0.0.1:" + mqttPort, ForeignSources.messages())));
    }

    private LineFeed feed(SourceSpec source) {
        return ServiceLoader.load(FeedProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.protocol().equals(source.protocol()))
                .findFirst()
                .orElseThrow()
                .feed(new FeedRequest(source, ForeignLine.of(opcua, mqtt), began, "", ""));
    }

    /** Creates a soak; servers stop and start every five minutes, or every 20 s in a short one. */
    static SoakRun of(Duration length) throws IOException {
        return length.compareTo(SETTLED) < 0
                ? new SoakRun(length, Duration.ofSeconds(20), Duration.ofSeconds(5))
                : new SoakRun(length, Duration.ofMinutes(5), Duration.ofSeconds(30));
    }

    /** Runs one hour, or the minutes of {@code -Dsoak.minutes}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        boolean good;
        try (var soak = of(Duration.ofMinutes(Long.getLong("soak.minutes", 60)))) {
            good = soak.run();
            System.out.println(soak.report());
            soak.save(Path.of("target"));
        }
        System.exit(good ? 0 : 1);
    }

    /** Runs for the configured time and returns true if all expectations hold. */
    boolean run() throws InterruptedException {
        feeds.forEach(feed -> feed.open(session));
        check("all signals were heard within 60 s", stepUntil(this::allHeard, Duration.ofSeconds(60)));
        var cpu = cpuNanos();
        var from = received();
        var measured = Instant.now();
        var nextRestart = Instant.now().plus(restartEvery);
        var nextHeap = Instant.now();
        var end = began.plus(length);
        while (Instant.now().isBefore(end)) {
            step();
            var now = Instant.now();
            if (!now.isBefore(nextRestart)) {
                restart(restarts.size() % 2 == 1);
                nextRestart = Instant.now().plus(restartEvery);
            }
            if (!now.isBefore(nextHeap)) {
                heap.sample(Duration.between(began, now));
                nextHeap = now.plus(heapEvery);
            }
        }
        var rate =
                (received() - from) / (Duration.between(measured, Instant.now()).toNanos() / NANOS);
        var perValue = (cpuNanos() - cpu) / 1e3 / (received() - from);
        verdicts.append("- %,.0f values a second over all, %.2f us of CPU for each%n".formatted(rate, perValue));
        judge();
        return good;
    }

    private void step() throws InterruptedException {
        var arrived = session.awaitArrivals(STEP);
        assert arrived || !arrived;
        session.advance(Instant.now());
    }

    private boolean stepUntil(BooleanSupplier isSo, Duration atMost) throws InterruptedException {
        var end = Instant.now().plus(atMost);
        while (!isSo.getAsBoolean() && Instant.now().isBefore(end)) {
            step();
        }
        return isSo.getAsBoolean();
    }

    private boolean allHeard() {
        return opcuaCounts.receivedItems() == opcua.size() && mqttCounts.receivedItems() == mqtt.size();
    }

    private void restart(boolean brokerToo) throws InterruptedException {
        var from = Instant.now();
        opcuaCounts.down(from);
        if (brokerToo) {
            mqttCounts.down(from);
        }
        var served = background(brokerToo);
        var stale = stepUntil(() -> isStale(opcua), Duration.ofSeconds(3));
        var staleAfter = Duration.between(from, Instant.now());
        var back = stepUntil(() -> served.get() != null, Duration.ofSeconds(60));
        check("the server came back within 60 s", back);
        var until = Optional.ofNullable(served.get()).orElseGet(Instant::now);
        var right = stepUntil(
                () -> !isStale(opcua) && (!brokerToo || !isStale(mqtt)) && allFresh(until, brokerToo), RIGHT_WITHIN);
        var blind = Duration.between(until, Instant.now());
        opcuaCounts.up(until.plus(blind));
        if (brokerToo) {
            mqttCounts.up(until.plus(blind));
        }
        check("stale within 2 s after the server went", stale && staleAfter.toMillis() <= 2_000);
        check("right again after the server came back", right);
        restarts.add("%d s: stale after %d ms, right %d ms after it served again%s"
                .formatted(
                        Duration.between(began, from).toSeconds(),
                        staleAfter.toMillis(),
                        blind.toMillis(),
                        brokerToo ? " (with the broker)" : ""));
    }

    /** Stops and starts the foreign process in the background; the result is set when it serves again. */
    private AtomicReference<@Nullable Instant> background(boolean brokerToo) {
        var served = new AtomicReference<@Nullable Instant>();
        Thread.ofVirtual().start(() -> {
            others.command("stop");
            if (brokerToo) {
                others.command("stop-broker");
            }
            try {
                Thread.sleep(DOWN);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            if (brokerToo) {
                others.command("start-broker");
            }
            others.command("start");
            served.set(Instant.now());
        });
        return served;
    }

    private boolean isStale(ForeignPlan plan) {
        return plan.stationNames()
                .noneMatch(name -> session.state().station(new StationId(name)).inContact());
    }

    private boolean allFresh(Instant since, boolean brokerToo) {
        return opcuaCounts.newest().isAfter(since)
                && (!brokerToo || mqttCounts.newest().isAfter(since))
                && session.state().allStations().stream().allMatch(s -> s.inContact());
    }

    private void judge() throws InterruptedException {
        var end = Instant.now().plusSeconds(1);
        others.command("freeze " + end.toEpochMilli());
        var moment = Instant.ofEpochMilli(end.toEpochMilli());
        check("states equal to the plant's at the end", stepUntil(() -> isEqual(moment), Duration.ofSeconds(10)));
        check("nothing lost by OPC UA", opcuaCounts.lost() == 0);
        check("nothing lost by MQTT", mqttCounts.lost() == 0);
        var growth = heap.growthAfter(length.compareTo(SETTLED.multipliedBy(2)) > 0 ? SETTLED : length.dividedBy(4));
        growth.ifPresent(g -> check(
                "heap flat: %+.1f %%".formatted(g * 100),
                g <= (length.compareTo(SETTLED.multipliedBy(2)) > 0 ? 0.05 : 0.5)));
    }

    private boolean isEqual(Instant moment) {
        return opcua.stationNames().allMatch(name -> isEqual(name, opcua, i -> opcua.count(i, moment)))
                && mqtt.stationNames().allMatch(name -> isEqual(name, mqtt, _ -> mqtt.count(15, moment)));
    }

    private boolean isEqual(String name, ForeignPlan plan, IntToLongFunction expected) {
        var signals = session.state().station(new StationId(name)).signals().values();
        if (signals.size() != plan.signals()) {
            return false;
        }
        for (SignalState signal : signals) {
            if (Math.round(signal.value()) != expected.applyAsLong(index(signal.id()))) {
                return false;
            }
        }
        return true;
    }

    private static int index(SignalId id) {
        return Integer.parseInt(id.name().substring(1));
    }

    private long received() {
        return opcuaCounts.received() + mqttCounts.received();
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private void check(String what, boolean isSo) {
        if (!isSo || !verdicts.toString().contains(what)) {
            verdicts.append("- %s: %s%n".formatted(what, isSo ? "yes" : "NO"));
        }
        good &= isSo;
    }

    String report() {
        return """
                # Soak of %d minutes: %s

                %s
                - OPC UA: %s
                - MQTT: %s
                - heap after collection: %s
                - session: %s
                - sources: %s

                Restarts:

                - %s
                """.formatted(
                        length.toMinutes(),
                        good ? "passed" : "FAILED",
                        verdicts,
                        opcuaCounts.report(),
                        mqttCounts.report(),
                        heap.report(),
                        session.counters(),
                        sources(),
                        String.join("\n- ", restarts));
    }

    private String sources() {
        return session.statuses().stream()
                .map(status -> "%s %s, %,d received, %d gaps, %,d lost, %,d conflated, %,d rejected"
                        .formatted(
                                status.source(),
                                status.state(),
                                status.received(),
                                status.health().gapCount(),
                                status.health().lost(),
                                status.health().conflated(),
                                status.health().rejected()))
                .collect(Collectors.joining("; "));
    }

    /** Writes the report to the output folder of the build. */
    void save(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("soak.md"), report());
    }

    @Override
    public void close() {
        feeds.forEach(LineFeed::close);
        others.close();
    }
}
