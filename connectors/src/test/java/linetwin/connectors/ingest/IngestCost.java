package linetwin.connectors.ingest;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import linetwin.connectors.loopback.BundledLine;
import linetwin.connectors.tag.BoundTag;
import linetwin.connectors.tag.TagTable;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.feed.FeedRequest;
import linetwin.core.id.SourceId;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.Quality;
import linetwin.core.session.Session;

/**
 * Measures the CPU time per value from a library's thread to the line, ingest and fold separately. Arguments: signals,
 * values per message, messages.
 */
public final class IngestCost {
    private static final int ROUNDS = 5;

    private final Session session = new Session(BundledLine.LAYOUT);
    private final SourceIngest ingest;
    private final List<BoundTag> slots = new ArrayList<>();

    private IngestCost(int signals) {
        var tag = TagSpec.of("{station}/{signal}", Meaning.SIGNAL);
        var source = new SourceSpec(
                new SourceId("flood"),
                "opcua",
                "opc.tcp://127.0.0.1:4840",
                "",
                "",
                Duration.ofMillis(100),
                Duration.ofSeconds(2),
                List.of());
        var foreign = TaggedSource.of(source, tag);
        ingest = new SourceIngest(
                new SourceContext(
                        new FeedRequest(foreign, BundledLine.LAYOUT, Instant.now(), "", ""), System::nanoTime),
                session,
                InstantSource.system());
        var table = new TagTable(BundledLine.LAYOUT, (path, why) -> {
            throw new IllegalStateException(path + ": " + why);
        });
        var stations =
                BundledLine.LAYOUT.stations().stream().map(StationSpec::id).toList();
        for (int i = 0; i < signals; i++) {
            var station = stations.get(i * stations.size() / signals).code();
            var captures = new TreeMap<String, String>();
            captures.put("station", station);
            captures.put("signal", "s" + i);
            slots.add(table.bind(tag, station + "/s" + i, captures).orElseThrow());
        }
    }

    /** Ingests messages and folds each at once; prints the CPU time per value in nanoseconds. */
    private String round(int perMessage, int messages) {
        var cpu = ManagementFactory.getThreadMXBean();
        long taking = 0;
        long folding = 0;
        int next = 0;
        for (int message = 0; message < messages; message++) {
            var now = Instant.now();
            long begun = cpu.getCurrentThreadCpuTime();
            for (int i = 0; i < perMessage; i++) {
                ingest.tags().acceptNumber(slots.get(next), message + i, Quality.GOOD, now, ValueOrigin.REPORTED);
                next = next + 1 == slots.size() ? 0 : next + 1;
            }
            ingest.tags().flush();
            long taken = cpu.getCurrentThreadCpuTime();
            session.advance(Instant.now());
            taking += taken - begun;
            folding += cpu.getCurrentThreadCpuTime() - taken;
        }
        double values = (double) perMessage * messages;
        return "%d signals, %d in a message: %.0f ns taking in, %.0f ns folding for each value"
                .formatted(slots.size(), perMessage, taking / values, folding / values);
    }

    public static void main(String[] args) {
        int signals = Integer.parseInt(args[0]);
        int perMessage = Integer.parseInt(args[1]);
        int messages = Integer.parseInt(args[2]);
        var cost = new IngestCost(signals);
        for (int i = 0; i < ROUNDS; i++) {
            System.out.println(cost.round(perMessage, messages));
        }
    }
}
