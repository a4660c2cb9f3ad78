package linetwin.core.theory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import linetwin.core.config.line.LineFile;
import linetwin.core.layout.LineLayout;
import linetwin.core.sim.random.SeedHash;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests lines that the table of exact cases does not contain, against a Markov chain. */
class SteadyStateTest {
    private static final int REPLICATIONS = 200;

    /** Limit in standard errors: of some three hundred figures one exceeds it by chance once in 500 runs. */
    private static final double FARTHEST = 4.5;

    private static final String BROKEN = ", breakdowns: { mtbf: %s, mttr: %s, clock: %s, interruptedWork: %s }";
    private static final String TIMED_A = BROKEN.formatted("10min", "2min", "time", "resumed");
    private static final String TIMED_B = BROKEN.formatted("20min", "150s", "time", "lost");
    private static final String TIMED_C = BROKEN.formatted("5min", "1min", "time", "resumed");
    private static final String WORKED_A = BROKEN.formatted("10min", "2min", "work", "lost");
    private static final String WORKED_B = BROKEN.formatted("20min", "150s", "work", "resumed");

    static List<String> lines() {
        return List.of(
                line("two, failing by the clock", station("A", 0, 60, TIMED_A), station("B", 0, 50, TIMED_B)),
                line(
                        "three, failing by the clock, two with scrap",
                        station("A", 0, 60, TIMED_A + ", firstPassYield: 90%"),
                        station("B", 2, 50, TIMED_B),
                        station("C", 1, 60, TIMED_C + ", firstPassYield: 95%")),
                line(
                        "work lost",
                        station("A", 0, 60, WORKED_A),
                        station("B", 2, 50, WORKED_B),
                        station("C", 1, 60, WORKED_A)),
                line(
                        "loop that is nearly full",
                        ", pallets: 5",
                        station("A", 2, 60, ""),
                        station("B", 1, 40, ""),
                        station("C", 0, 75, "")),
                line(
                        "loop that fails by the clock",
                        ", pallets: 4",
                        station("A", 1, 60, TIMED_A),
                        station("B", 1, 40, TIMED_B),
                        station("C", 1, 75, TIMED_C)),
                line(
                        "loop that fails by work",
                        ", pallets: 4",
                        station("A", 2, 60, WORKED_A),
                        station("B", 1, 40, WORKED_B),
                        station("C", 0, 75, WORKED_A)),
                line(
                        "cards on a line that fails",
                        ", cards: 4",
                        station("A", 0, 60, TIMED_A),
                        station("B", 1, 40, TIMED_B),
                        station("C", 0, 75, TIMED_C)),
                line(
                        "split and merge",
                        station("R", 0, 30, ", next: { A: 60%, B: 40% }"),
                        station("A", 1, 60, ", next: M"),
                        station("B", 2, 66, ", next: M"),
                        station("M", 1, 45, "")),
                line(
                        "split and merge without buffers, failing",
                        station("R", 0, 30, TIMED_A + ", next: { A: 60%, B: 40% }"),
                        station("A", 0, 60, TIMED_B + ", next: M"),
                        station("B", 0, 66, WORKED_A + ", next: M"),
                        station("M", 0, 45, WORKED_B)),
                assembly("assembly with stores", 1, 2, "", ""),
                assembly("assembly with one store of no place", 0, 3, "", ""),
                assembly("assembly that fails by the clock", 1, 1, TIMED_A, TIMED_C),
                assembly("assembly that fails by work", 0, 2, WORKED_A, WORKED_B));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void simulatedFiguresAreThoseOfTheMarkovChain(String text) {
        var line = read(text);
        var exact = SteadyState.of(line).figures();
        var found = simulated(line, exact.length);
        for (int i = 0; i < exact.length; i++) {
            double error = found.get(i).getStandardDeviation() / Math.sqrt(REPLICATIONS);
            double off = Math.abs(found.get(i).getMean() - exact[i]);
            int figure = i;
            assertTrue(off <= FARTHEST * error + 1e-9, () -> "figure %d of %s\n%.5f is not %.5f, error %.5f"
                    .formatted(figure, text, found.get(figure).getMean(), exact[figure], error));
        }
    }

    /** Tests the chain itself on a line whose balance can be solved by hand. */
    @Test
    void markovChainOfTwoStationsWithoutABufferShipsTwoThirds() {
        var chain = SteadyState.of(read(line("two", station("A", 0, 60, ""), station("B", 0, 60, ""))));
        assertEquals(3, chain.situations());
        double third = 1 / 3.0;
        assertArrayEquals(
                new double[] {2 * third, 5 * third, 0, 2 * third, 0, third, 0, 0, 2 * third, third, 0, 0},
                chain.figures(),
                1e-9);
    }

    private static List<SummaryStatistics> simulated(LineLayout line, int figures) {
        var found = IntStream.range(0, figures)
                .mapToObj(_ -> new SummaryStatistics())
                .toList();
        IntStream.range(0, REPLICATIONS)
                .parallel()
                .mapToObj(i -> LineFigures.simulated(line, SeedHash.ofReplication(1, i)))
                .toList()
                .forEach(run ->
                        IntStream.range(0, figures).forEach(i -> found.get(i).addValue(run[i])));
        return found;
    }

    private static LineLayout read(String text) {
        var reading = LineFile.read("line.yaml", text);
        assertEquals(List.of(), reading.problems());
        return reading.value().orElseThrow();
    }

    private static String line(String what, String... stations) {
        boolean circulates = stations[0].startsWith(",");
        return "# %s\nformat: linetwin-line/1\nline: { id: line%s }\nstations:\n%s"
                .formatted(
                        what,
                        circulates ? stations[0] : "",
                        String.join("", List.of(stations).subList(circulates ? 1 : 0, stations.length)));
    }

    private static String station(String id, int waitingPlaces, int seconds, String more) {
        return "  - { id: %s, waitingPlaces: %d, work: { distribution: exponential, mean: %ds }%s }\n"
                .formatted(id, waitingPlaces, seconds, more);
    }

    private static String assembly(String what, int left, int right, String leftFails, String mainFails) {
        return line(
                        what,
                        station("L", 0, 60, leftFails),
                        station("R", 0, 50, ""),
                        station("M", 0, 55, mainFails + ", consumes: { X: 1, Y: 1 }"))
                + """
                stores:
                  - { id: X, holds: LEFT, capacity: %d }
                  - { id: Y, holds: RIGHT, capacity: %d }
                routes:
                  - { id: left, makes: LEFT, stations: [L], into: X }
                  - { id: right, makes: RIGHT, stations: [R], into: Y }
                  - { id: main, stations: [M] }
                """.formatted(left, right);
    }
}
