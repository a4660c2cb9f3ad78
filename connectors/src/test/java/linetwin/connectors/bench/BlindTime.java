package linetwin.connectors.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import linetwin.connectors.peers.PeerProcess;

/**
 * Measurement of the time from the readiness of a restarted server to the first value at a client. Both clients are
 * connected at the same time, the server is killed, and another one is started at its endpoint after a while.
 */
final class BlindTime {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SETTLED = Duration.ofSeconds(3);
    private static final BenchPlan PLAN = new BenchPlan("", CounterServer.NAMESPACE, 10, 100, 100, 50, 100, 0, 0);

    private BlindTime() {}

    /**
     * Blind times of one outage; 60 s means that no value arrived within that time.
     *
     * @param outageSeconds time from the kill to the start of the next server
     */
    record Outage(int outageSeconds, double bareSeconds, double twinSeconds) {}

    static List<Outage> measure(List<Integer> outages) throws InterruptedException {
        var results = new ArrayList<Outage>();
        for (var seconds : outages) {
            try {
                results.add(outage(seconds));
            } catch (AssertionError e) {
                System.err.printf("an outage of %d s was not measured: %s%n", seconds, e.getMessage());
            }
        }
        return results;
    }

    private static Outage outage(int seconds) throws InterruptedException {
        var server = BenchProcess.start(CounterServer.class, PLAN);
        var endpoint = server.ready().path("endpoint").asText();
        var plan = PLAN.at(endpoint, PLAN.namespace());
        try (var bare = BenchProcess.start(BareMiloClient.class, plan);
                var twin = BenchProcess.start(LineTwinClient.class, plan)) {
            bare.ready();
            twin.ready();
            Thread.sleep(SETTLED);
            server.kill();
            Thread.sleep(Duration.ofSeconds(seconds));
            var port = Integer.toString(URI.create(endpoint).getPort());
            try (var next = BenchProcess.start(CounterServer.class, PLAN.at(port, PLAN.namespace()))) {
                next.ready();
                var ready = ArrivalStatistics.micros(Instant.now());
                var twinBlind = blind(twin, ready);
                return new Outage(seconds, blind(bare, ready), twinBlind);
            }
        } finally {
            server.close();
        }
    }

    private static double blind(PeerProcess client, long readyMicros) {
        try {
            var heard = client.await(BlindTime::isContactRestored, PATIENCE);
            return Math.max(0, heard.path("heardAgain").asLong() - readyMicros) / 1e6;
        } catch (AssertionError _) {
            return PATIENCE.toSeconds();
        }
    }

    private static boolean isContactRestored(JsonNode line) {
        return line.has("heardAgain");
    }
}
