package linetwin.connectors.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Benchmark program; writes {@code side-by-side.md} and {@code side-by-side.json}. Arguments: folder of these files,
 * number of rounds, warm-up in seconds, measured time in seconds, and the scenarios, by name, or {@code all}.
 */
public final class SideBySideBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Integer> OUTAGES = List.of(1, 5, 8, 20);
    private static final String BLIND = "BLIND";

    private final Path folder;
    private final StringBuilder table = new StringBuilder();
    private final ObjectNode all = JSON.createObjectNode();

    private SideBySideBenchmark(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        var rounds = Integer.parseInt(arguments[1]);
        var warm = Integer.parseInt(arguments[2]);
        var measure = Integer.parseInt(arguments[3]);
        var wanted = List.of(arguments[4].split(",", -1));
        var bench = new SideBySideBenchmark(folder);
        bench.append("| source | side | values/s | missing | CPU us/value | p50 ms | p99 ms | all items after s |");
        bench.append("| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (var scenario : BenchScenario.values()) {
            if (wanted.contains("all") || wanted.contains(scenario.name())) {
                bench.appendRows(scenario, scenario.run(folder, rounds, warm, measure));
            }
        }
        if (wanted.contains("all") || wanted.contains(BLIND)) {
            bench.appendRows(BlindTime.measure(OUTAGES));
        }
        bench.write();
        System.exit(0);
    }

    private void append(String line) {
        System.out.println(line);
        table.append(line).append('\n');
    }

    private void appendRows(BenchScenario scenario, List<BenchScenario.Round> rounds) {
        if (rounds.isEmpty()) {
            append("| %s | no round came to an end | | | | | | |".formatted(scenario.title()));
            return;
        }
        row(scenario, "bare library", of(rounds, BenchScenario.Round::bare));
        row(scenario, "LineTwin", of(rounds, BenchScenario.Round::twin));
        append("| %s | **ratio of medians** | %s | | %s | %s | %s | %s |"
                .formatted(
                        scenario.title(),
                        ratio(rounds, "valuesPerSecond"),
                        ratio(rounds, "cpuMicrosPerValue"),
                        ratio(rounds, "p50Millis"),
                        ratio(rounds, "p99Millis"),
                        ratio(rounds, "subscribeMillis")));
        var json = all.putArray(scenario.name());
        rounds.forEach(
                round -> json.addObject().<ObjectNode>set("bare", round.bare()).set("twin", round.twin()));
    }

    private void row(BenchScenario scenario, String side, List<JsonNode> results) {
        append("| %s | %s | %.0f | %.0f | %.2f | %.2f | %.2f | %.2f |"
                .formatted(
                        scenario.title(),
                        side,
                        median(results, "valuesPerSecond"),
                        results.stream()
                                .mapToDouble(r -> r.path("missing").asDouble())
                                .sum(),
                        median(results, "cpuMicrosPerValue"),
                        median(results, "p50Millis"),
                        median(results, "p99Millis"),
                        median(results, "subscribeMillis") / 1e3));
    }

    private static List<JsonNode> of(List<BenchScenario.Round> rounds, Function<BenchScenario.Round, JsonNode> side) {
        return rounds.stream().map(side).toList();
    }

    private static String ratio(List<BenchScenario.Round> rounds, String figure) {
        return "%.2f"
                .formatted(median(of(rounds, BenchScenario.Round::twin), figure)
                        / median(of(rounds, BenchScenario.Round::bare), figure));
    }

    private static double median(List<JsonNode> results, String figure) {
        return median(
                results.stream().mapToDouble(r -> r.path(figure).asDouble()).toArray());
    }

    private static double median(double... figures) {
        var sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private void appendRows(List<BlindTime.Outage> outages) {
        append("");
        append("| server away for s | bare Milo blind s | LineTwin blind s | LineTwin / Milo |");
        append("| --- | --- | --- | --- |");
        outages.forEach(o -> append("| %d | %.2f | %.2f | %.3f |"
                .formatted(o.outageSeconds(), o.bareSeconds(), o.twinSeconds(), o.twinSeconds() / o.bareSeconds())));
        ArrayNode json = all.putArray(BLIND);
        outages.forEach(json::addPOJO);
    }

    private void write() throws IOException {
        Files.writeString(folder.resolve("side-by-side.md"), table);
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("side-by-side.json").toFile(), all);
        System.out.println(table.toString().lines().collect(Collectors.joining("\n")));
    }
}
