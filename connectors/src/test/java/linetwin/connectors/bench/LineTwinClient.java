package linetwin.connectors.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import linetwin.core.config.line.LineFile;
import linetwin.core.connection.MqttSpec;
import linetwin.core.connection.PayloadSpec;
import linetwin.core.connection.SecuritySpec;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.SparkplugSpec;
import linetwin.core.connection.TagSpec;
import linetwin.core.event.EventRecord;
import linetwin.core.event.LineEvent.SignalMeasured;
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.feed.FeedProvider;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.LineFeed;
import linetwin.core.id.SignalId;
import linetwin.core.id.SourceId;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.SignalBatch;
import linetwin.core.model.SignalSchema;
import linetwin.core.session.Session;
import linetwin.core.session.SessionObserver;

/**
 * LineTwin client: a feed into a session, stepped by a thread of its own as in the desktop, up to the state of the
 * line.
 */
public final class LineTwinClient {
    private static final Duration STEP = Duration.ofMillis(15);

    private final BenchPlan plan;
    private final ArrivalStatistics tally;
    private final LineLayout layout;
    private final Session session;
    private final Map<StationId, Map<String, Integer>> items = new HashMap<>();
    private final Map<StationId, Columns> columns = new HashMap<>();
    private final Instant origin = Instant.now();

    private LineTwinClient(BenchPlan plan) {
        this.plan = plan;
        this.tally = new ArrivalStatistics(plan.items());
        this.layout = layout(plan);
        this.session = new Session(layout);
        session.observe(SessionObserver.ofApplied(this::folded));
        for (int station = 0; station < plan.stations(); station++) {
            var signals = new HashMap<String, Integer>();
            for (int signal = 0; signal < plan.signals(); signal++) {
                signals.put(BenchPlan.signal(signal), station * plan.signals() + signal);
            }
            items.put(new StationId(BenchPlan.station(station)), signals);
        }
    }

    private static LineLayout layout(BenchPlan plan) {
        var stations = IntStream.range(0, plan.stations())
                .mapToObj(i -> "  - { id: %s, standardTime: 30s }\n".formatted(BenchPlan.station(i)))
                .collect(Collectors.joining());
        var reading =
                LineFile.read("bench.yaml", "format: linetwin-line/1\nline: { id: bench }\nstations:\n" + stations);
        return reading.value().orElseThrow(() -> new IllegalStateException(String.valueOf(reading.problems())));
    }

    public static void main(String[] arguments) throws Exception {
        var dialled = Instant.now();
        var plan = BenchPlan.of(arguments);
        var twin = new LineTwinClient(plan);
        var stepping = new Thread(twin::step, "session");
        stepping.setDaemon(true);
        stepping.start();
        try (var feed = twin.feed()) {
            feed.open(twin.session);
            if (plan.measureSeconds() > 0) {
                twin.tally.measure(plan, dialled);
            } else {
                twin.tally.watch(plan, dialled);
                CounterServer.untilInputEnds();
            }
        } catch (IllegalStateException e) {
            throw new IllegalStateException(twin.session.statuses().toString(), e);
        }
        System.exit(0);
    }

    private void run() throws InterruptedException {
        while (true) {
            tally.batch();
            session.advance(Instant.now());
            session.awaitArrivals(STEP);
        }
    }

    private void step() {
        try {
            run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Counts the events that a recorder would receive. */
    private void folded(EventRecord record) {
        switch (record.event()) {
            case SignalMeasured e -> tally.arrived(item(e.station(), e.signal()), e.value(), micros(e.at().micros()));
            case SignalsMeasured e -> rows(e.station(), e.batch());
            default -> {}
        }
    }

    private void rows(StationId station, SignalBatch batch) {
        var columns = columns(station, batch.schema());
        for (int row = 0; row < batch.size(); row++) {
            tally.arrived(columns.items()[batch.column(row)], batch.value(row), micros(batch.micros(row)));
        }
    }

    private long micros(long lineMicros) {
        return ArrivalStatistics.micros(origin) + lineMicros;
    }

    private Columns columns(StationId station, SignalSchema schema) {
        var known = columns.get(station);
        if (known != null && known.schema() == schema) {
            return known;
        }
        var items = IntStream.range(0, schema.size())
                .map(column -> item(station, schema.signal(column)))
                .toArray();
        var fresh = new Columns(schema, items);
        columns.put(station, fresh);
        return fresh;
    }

    private int item(StationId station, SignalId signal) {
        return items.getOrDefault(station, Map.of()).getOrDefault(signal.name(), 0);
    }

    private record Columns(SignalSchema schema, int[] items) {}

    private LineFeed feed() {
        var isMqtt = plan.endpoint().startsWith("tcp");
        var source = new SourceSpec(
                new SourceId("bench"),
                isMqtt ? "mqtt" : "opcua",
                plan.endpoint(),
                plan.namespace(),
                "",
                Duration.ofMillis(plan.publishingMillis()),
                Duration.ofSeconds(2),
                List.of(),
                List.of(isMqtt ? messages() : counters()),
                open(),
                Optional.empty(),
                MqttSpec.CLEAN,
                SparkplugSpec.LISTEN,
                List.of());
        return ServiceLoader.load(FeedProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.protocol().equals(source.protocol()))
                .findFirst()
                .orElseThrow()
                .feed(new FeedRequest(source, layout, origin, "", System.getProperty("java.io.tmpdir")));
    }

    private static SecuritySpec open() {
        return new SecuritySpec(
                SecuritySpec.Policy.NONE, SecuritySpec.Mode.BEST, false, Optional.empty(), SecuritySpec.BEST.tls());
    }

    private TagSpec counters() {
        return tag("Plant/{station}/Signals/{signal}", PayloadSpec.AUTO);
    }

    private TagSpec messages() {
        var payload =
                new PayloadSpec(PayloadSpec.Format.JSON, "/v", Optional.of("/ts"), Optional.of("/q"), Optional.empty());
        return tag("bench/{station}/{signal}", payload);
    }

    private TagSpec tag(String path, PayloadSpec payload) {
        return new TagSpec(
                path,
                TagSpec.Meaning.SIGNAL,
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                payload,
                Optional.of(Duration.ofMillis(plan.periodMillis())),
                Optional.of(Duration.ofMillis(plan.samplingMillis())),
                Optional.empty(),
                BenchPlan.QUEUE,
                0,
                1,
                0);
    }
}
