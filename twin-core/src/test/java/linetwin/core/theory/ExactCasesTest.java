package linetwin.core.theory;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.core.layout.LineLayout;
import linetwin.core.sim.random.SeedHash;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests 1,000 experiments distributed over all cases, each a seed with ten replications. The simulator is correct if
 * its estimates scatter around the exact values according to their own standard errors.
 */
class ExactCasesTest {
    private static final List<ExactCase> CASES = ExactCase.all();
    private static final int SEEDS = 1_000;
    private static final int REPLICATIONS = 10;
    private static final double FARTHEST = 3.5;
    private static final int STATES = 4;

    /** Precision of the table: eight digits. */
    private static final double DIGITS = 1e-8;

    private static List<List<CaseRun>> experiments = List.of();
    private static List<CaseEstimates> estimates = List.of();

    @BeforeAll
    static void simulate() {
        var layouts = CASES.stream().map(CaseFile::layout).toList();
        experiments = IntStream.range(0, SEEDS)
                .parallel()
                .mapToObj(seed -> experiment(CASES.get(seed % CASES.size()), layouts.get(seed % CASES.size()), seed))
                .toList();
        estimates = IntStream.range(0, CASES.size())
                .boxed()
                .flatMap(ExactCasesTest::estimates)
                .toList();
    }

    private static List<CaseRun> experiment(ExactCase line, LineLayout layout, long seed) {
        return IntStream.range(0, REPLICATIONS)
                .mapToObj(i -> CaseRun.of(line, layout, SeedHash.ofReplication(seed, i)))
                .toList();
    }

    private static Stream<CaseEstimates> estimates(int number) {
        var line = CASES.get(number);
        var figures = line.figures();
        var ofCase = IntStream.range(0, SEEDS)
                .filter(seed -> seed % CASES.size() == number)
                .mapToObj(experiments::get)
                .toList();
        return IntStream.range(0, figures.size())
                .mapToObj(figure -> CaseEstimates.of(
                        line,
                        figures.get(figure),
                        ofCase.stream()
                                .map(runs -> runs.stream()
                                        .map(run -> run.figures()[figure])
                                        .toList())
                                .toList()));
    }

    /** Distribution over the cases, each with all its replications. */
    @Test
    void throughputsScatterAroundTheExactValuesWithTheirStandardErrors() {
        var cases =
                estimates.stream().filter(e -> e.kind().equals("throughput")).toList();
        assertEquals(CASES.size(), cases.size());
        assertBetween(0.85, 1.15, rms(cases.stream().mapToDouble(CaseEstimates::z)));
        cases.forEach(e -> assertTrue(Math.abs(e.z()) <= FARTHEST, e::toString));
    }

    @ParameterizedTest
    @ValueSource(strings = {"throughput", "wip", "flow time", "buffer", "working", "starved", "blocked", "down"})
    void experimentsScatterAroundTheExactValuesWithTheirStandardErrors(String kind) {
        assertBetween(0.85, 1.15, rms(uncertain(kind).flatMapToDouble(CaseEstimates::zOfExperiments)));
    }

    @Test
    void intervalsCoverTheExactThroughputAtTheirConfidenceLevel() {
        assertBetween(0.93, 0.97, coverage("throughput"));
    }

    /** Wider limits: the figures of one experiment are correlated, so they count as fewer. */
    @ParameterizedTest
    @ValueSource(strings = {"wip", "flow time", "buffer", "working", "starved", "blocked", "down"})
    void intervalsCoverTheOtherExactFiguresAtTheirConfidenceLevel(String kind) {
        assertBetween(0.92, 0.98, coverage(kind));
    }

    @Test
    void noFigureOfAnyCaseIsFarFromTheExactValue() {
        double farthest = asUnlikelyAmong(estimates.size());
        assertAll(estimates.stream()
                .filter(e -> !e.isCertain())
                .map(e -> () -> assertTrue(Math.abs(e.z()) <= farthest, e::toString)));
    }

    @Test
    void figuresThatNeverChangeAreExact() {
        assertAll(estimates.stream()
                .filter(CaseEstimates::isCertain)
                .map(e -> () -> assertEquals(e.figure().exact(), e.mean(), DIGITS, e::toString)));
    }

    @Test
    void sharesOfTheStatesOfAStationAddUpToOne() {
        for (int seed = 0; seed < SEEDS; seed++) {
            int stations = CASES.get(seed % CASES.size()).stations();
            for (var run : experiments.get(seed)) {
                var figures = run.figures();
                for (int station = 1; station <= stations; station++) {
                    double sum = 0;
                    for (int state = 0; state < STATES; state++) {
                        sum += figures[figures.length - state * stations - station];
                    }
                    assertEquals(1, sum, 1e-12);
                }
            }
        }
    }

    /** Units on the line when the window opens or closes are in one sum and not in the other: hence the tolerance. */
    @Test
    void littlesLawHoldsWithinTheWindowOfEachRun() {
        for (int seed = 0; seed < SEEDS; seed++) {
            if (CASES.get(seed % CASES.size()).keepsItsParts()) {
                for (var run : experiments.get(seed)) {
                    assertEquals(run.workInProcess(), run.throughput() * run.leadTime(), run.edges());
                }
            }
        }
    }

    /** Differences at the edges of the windows cancel out over all runs of a case. */
    @ParameterizedTest
    @MethodSource("casesThatKeepTheirParts")
    void littlesLawHoldsOverTheWindowsOfACase(int number) {
        double workInProcess = 0;
        double byLittle = 0;
        for (int seed = number; seed < SEEDS; seed += CASES.size()) {
            for (var run : experiments.get(seed)) {
                workInProcess += run.workInProcess();
                byLittle += run.throughput() * run.leadTime();
            }
        }
        assertEquals(1, byLittle / workInProcess, 0.002);
    }

    static IntStream casesThatKeepTheirParts() {
        return IntStream.range(0, CASES.size()).filter(i -> CASES.get(i).keepsItsParts());
    }

    private static Stream<CaseEstimates> uncertain(String kind) {
        return estimates.stream().filter(e -> e.kind().equals(kind)).filter(Predicate.not(CaseEstimates::isCertain));
    }

    private static double coverage(String kind) {
        return uncertain(kind).flatMapToInt(CaseEstimates::covered).average().orElseThrow();
    }

    private static double rms(DoubleStream values) {
        return Math.sqrt(values.map(v -> v * v).average().orElseThrow());
    }

    private static void assertBetween(double least, double most, double value) {
        assertTrue(value >= least && value <= most, () -> "was %.4f".formatted(value));
    }

    /** Limit for this number of figures with the same probability of a random excess as 3.5 for the cases. */
    private static double asUnlikelyAmong(int figures) {
        var normal = new NormalDistribution();
        double tail = normal.cumulativeProbability(-FARTHEST) * CASES.size() / figures;
        return -normal.inverseCumulativeProbability(tail);
    }
}
