package linetwin.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import linetwin.core.config.line.LineFile;
import linetwin.core.experiment.ParameterEffect.How;
import linetwin.core.id.StationId;
import linetwin.core.kpi.LineKpis;
import linetwin.core.layout.LineLayout;
import org.junit.jupiter.api.Test;

/** Tests sensitivities against exact values: line b1 of bottleneck_case.csv, solved as a Markov chain. */
final class SensitivityStudyTest {
    private static final String B1 = """
            format: linetwin-line/1
            line: { id: b1 }
            stations:
              - { id: S1, work: { distribution: exponential, mean: 1s } }
              - { id: S2, waitingPlaces: 2, work: { distribution: exponential, mean: 1s } }
              - { id: S3, waitingPlaces: 2, work: { distribution: exponential, mean: 1.25s } }
              - { id: S4, waitingPlaces: 2, work: { distribution: exponential, mean: 1s } }
              - { id: S5, waitingPlaces: 2, work: { distribution: exponential, mean: 1s } }
            """;
    private static final double THROUGHPUT = 0.63133131;
    private static final double[] ELASTICITIES = {0.09906, 0.1865485, 0.428783, 0.1865485, 0.09906};
    private static final double[] GAINS = {0.00593996, 0.01346705, 0.01346705, 0.00593996};

    /** Two equal stations without a buffer: elasticities of 0.5 each, and no bottleneck. */
    private static final String TWINS = """
            format: linetwin-line/1
            line: { id: twins }
            stations:
              - { id: S1, work: { distribution: exponential, mean: 1s } }
              - { id: S2, work: { distribution: exponential, mean: 1s } }
            """;

    /** Line with operation-dependent breakdowns at its first station. */
    private static final String BREAKING = """
            format: linetwin-line/1
            line: { id: breaking }
            stations:
              - { id: S1, work: { distribution: exponential, mean: 1s }, breakdowns: { mtbf: 20s, mttr: 5s } }
              - { id: S2, waitingPlaces: 3, work: { distribution: exponential, mean: 0.9s } }
            """;

    private static final int SEEDS = 20;

    @Test
    void intervalsOfElasticitiesCoverTheExactValues() {
        int covered = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var found = study(B1, seed, Duration.ofHours(1), 8, 0);
            for (int i = 0; i < ELASTICITIES.length; i++) {
                covered += found.stations().get(i).workTime().value().contains(-ELASTICITIES[i]) ? 1 : 0;
            }
        }
        // Of 100 intervals at 95 %, 88 or more cover except once in a thousand times.
        assertTrue(covered >= 88, "covered " + covered);
    }

    @Test
    void elasticitiesOfALineThatNeverStopsAddUpToOne() {
        var found = study(B1, 3, Duration.ofHours(1), 2, 0);
        double sum = found.stations().stream()
                .mapToDouble(s -> s.workTime().value().mean())
                .sum();

        assertEquals(-1, sum, 1e-9);
    }

    @Test
    void intervalsOfGainsCoverTheExactValuesOfOneMoreWaitingPlace() {
        int covered = 0;
        for (int seed = 0; seed < 10; seed++) {
            var found = study(B1, seed, Duration.ofHours(2), 8, 8);
            for (int i = 0; i < GAINS.length; i++) {
                // Logarithm of the throughput with one more place, the unit of the effect.
                double exact = Math.log1p(GAINS[i] / THROUGHPUT);
                covered += found.stations().get(i + 1).waitingPlace().value().contains(exact) ? 1 : 0;
            }
        }
        assertTrue(covered >= 33, "covered " + covered);
    }

    @Test
    void stationWithTheGreatestElasticityIsTheBottleneck() {
        var found = study(B1, 1, Duration.ofHours(1), 8, 0);

        assertEquals(Optional.of(new StationId("S3")), found.bottleneck());
    }

    @Test
    void twinsHaveNoSingleBottleneck() {
        assertEquals(
                Optional.empty(), study(TWINS, 1, Duration.ofHours(1), 8, 0).bottleneck());
    }

    @Test
    void figuresThatAStationHasNotAreNotMeasured() {
        var station = study(B1, 1, Duration.ofMinutes(10), 2, 4).stations().getFirst();

        assertEquals(How.DOES_NOT_APPLY, station.repairTime().how());
        assertEquals(How.DOES_NOT_APPLY, station.timeBetweenFailures().how());
        assertEquals(How.DOES_NOT_APPLY, station.yieldPoint().how());
        assertEquals(How.DOES_NOT_APPLY, station.waitingPlace().how());
    }

    /** Scaling of all times of a line scales its throughput by the same factor. */
    @Test
    void elasticitiesOfAllTimesAddUpToOneWhereStationsBreakDown() {
        var found = study(BREAKING, 2, Duration.ofHours(10), 10, 8);
        double sum = found.stations().stream()
                .mapToDouble(s -> s.workTime().value().mean() + value(s.repairTime()) + value(s.timeBetweenFailures()))
                .sum();

        assertEquals(-1, sum, 1e-9);
    }

    @Test
    void pathAgreesWithDifferencesWhereStationsBreakDown() {
        var layout = layout(BREAKING);
        var found = study(BREAKING, 5, Duration.ofHours(10), 10, 8);
        for (int i = 0; i < 2; i++) {
            var turned = DesignParameter.work(layout, layout.stations().get(i));
            var difference = ConfidenceInterval.of(differences(turned, 5, Duration.ofHours(10), 10));
            assertEquals(
                    difference.mean(),
                    found.stations().get(i).workTime().value().mean(),
                    2 * difference.halfWidth() + 0.01,
                    "station " + i);
        }
    }

    private static double value(ParameterEffect effect) {
        return effect.how() == How.DOES_NOT_APPLY ? 0 : effect.value().mean();
    }

    private static LineLayout layout(String text) {
        return LineFile.read("test.yaml", text).value().orElseThrow();
    }

    private static SensitivityResult study(String text, long seed, Duration length, int runs, int most) {
        var layout = layout(text);
        var plan = plan(layout, seed, length);
        var study = new SensitivityStudy(
                layout,
                throughput(plan, runs),
                IntStream.range(0, runs)
                        .mapToObj(i -> plan.follow(i, _ -> true).orElseThrow())
                        .toList(),
                most);
        return study.sensitivity(study.parameters().stream()
                .map(parameter -> parameter.lines().stream()
                        .map(line -> throughput(plan(line, seed, length), runs))
                        .toList())
                .toList());
    }

    private static List<Double> differences(DesignParameter parameter, long seed, Duration length, int runs) {
        var lower = throughput(plan(parameter.lower().orElseThrow(), seed, length), runs);
        var upper = throughput(plan(parameter.upper(), seed, length), runs);
        return IntStream.range(0, runs)
                .mapToObj(i -> Math.log(upper.get(i) / lower.get(i)) / parameter.span())
                .toList();
    }

    private static RunPlan plan(LineLayout layout, long seed, Duration length) {
        return new RunPlan(layout, seed, length, Optional.of(length.dividedBy(10)));
    }

    private static List<Double> throughput(RunPlan plan, int runs) {
        return IntStream.range(0, runs)
                .mapToObj(i -> ((RunEnd.Finished) plan.run(i, _ -> true)).trajectory())
                .map(run -> LineKpis.of(plan.layout(), run.after(plan.warmUp().orElseThrow()))
                        .throughputRate())
                .toList();
    }
}
