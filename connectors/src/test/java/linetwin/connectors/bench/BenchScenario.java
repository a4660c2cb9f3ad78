package linetwin.connectors.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.connectors.peers.MosquittoBroker;
import linetwin.connectors.peers.PeerProcess;

/** Kind of source, and the runs of both clients against it, each in a process of its own. */
enum BenchScenario {
    MILO_100K("Milo server, 10,000 items x 10 Hz", 100, 100, 100, 50, BareMiloClient.class),
    NODE_10K("node-opcua, 10,000 items x 1 Hz", 100, 100, 1_000, 500, BareMiloClient.class),
    NODE_20K("node-opcua, 2,000 items x 10 Hz", 20, 100, 100, 50, BareMiloClient.class),
    MQTT_10K("mosquitto, 10,000 messages/s of 200 bytes", 50, 10, 50, 0, BarePahoClient.class);

    static final String SERVER_URI = "urn:linetwin:peers:press";
    private static final int PUBLISHING = 100;

    private final String title;
    private final int stations;
    private final int signals;
    private final int period;
    private final int sampling;
    private final Class<?> bare;

    BenchScenario(String title, int stations, int signals, int period, int sampling, Class<?> bare) {
        this.title = title;
        this.stations = stations;
        this.signals = signals;
        this.period = period;
        this.sampling = sampling;
        this.bare = bare;
    }

    String title() {
        return title;
    }

    private BenchPlan plan(int warmSeconds, int measureSeconds) {
        return new BenchPlan(
                "",
                CounterServer.NAMESPACE,
                stations,
                signals,
                period,
                Math.max(1, sampling),
                PUBLISHING,
                warmSeconds,
                measureSeconds);
    }

    /** Starts the source, runs both clients against it in turn for a number of rounds, and ends it. */
    List<Round> run(Path folder, int rounds, int warmSeconds, int measureSeconds) {
        var plan = plan(warmSeconds, measureSeconds);
        var results = new ArrayList<Round>();
        try (var source = source(folder, plan)) {
            for (int i = 0; i < rounds; i++) {
                round(source.reached(plan)).ifPresent(results::add);
            }
        }
        return results;
    }

    /** Runs one round of both clients; empty, with a message, if one of them did not end. */
    private Optional<Round> round(BenchPlan plan) {
        try {
            var bareResult = side(bare, plan);
            return Optional.of(new Round(bareResult, side(LineTwinClient.class, plan)));
        } catch (AssertionError e) {
            System.err.printf("%s: a round failed: %s%n", title, e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Results of both clients.
     *
     * @param bare result of the library alone
     * @param twin result of LineTwin
     */
    record Round(JsonNode bare, JsonNode twin) {}

    private static JsonNode side(Class<?> program, BenchPlan plan) {
        try (var client = BenchProcess.start(program, plan)) {
            var result = client.await(line -> line.has("valuesPerSecond"), PeerProcess.READY_WITHIN.plusSeconds(300));
            // The process writes its flight recording while it ends.
            client.await(line -> line.path("ended").asBoolean(), PeerProcess.READY_WITHIN);
            return result;
        }
    }

    private Source source(Path folder, BenchPlan plan) {
        return switch (this) {
            case MILO_100K -> {
                var server = BenchProcess.start(CounterServer.class, plan);
                yield new Source(
                        server, () -> {}, server.ready().path("endpoint").asText(), plan.namespace());
            }
            case NODE_10K, NODE_20K -> {
                var port = PeerProcess.freePort();
                var server = PeerProcess.node("opcua-server.js", settings(folder, port));
                yield new Source(server, () -> {}, "opc.tcp://127.0.0.1:%d/press".formatted(port), SERVER_URI);
            }
            case MQTT_10K -> {
                var broker = MosquittoBroker.open(folder);
                var publisher = BenchProcess.start(CounterPublisher.class, plan.at(broker.endpoint(), ""));
                yield new Source(publisher, broker::close, broker.endpoint(), "");
            }
        };
    }

    private Map<String, Object> settings(Path folder, int port) {
        return Map.of(
                "port", port,
                "pki", folder.resolve("pki").toString(),
                "stations", stations,
                "signals", signals,
                "period", period,
                "alarms", false);
    }

    private record Source(PeerProcess peer, Runnable afterwards, String endpoint, String namespace)
            implements AutoCloseable {
        BenchPlan reached(BenchPlan plan) {
            return plan.at(endpoint, namespace);
        }

        @Override
        public void close() {
            peer.close();
            afterwards.run();
        }
    }
}
