package linetwin.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import linetwin.core.kpi.LineAccount;
import linetwin.core.kpi.LineKpis;
import linetwin.core.kpi.StationKpis;
import linetwin.core.layout.LineLayout;
import linetwin.core.sim.BenchmarkLine;
import org.junit.jupiter.api.Test;

/**
 * Tests the benchmark line against an independent simulation of it: 6 runs of 550 h, of which 150 h are warm-up. No
 * parameter of the line was fitted to these figures.
 */
final class BenchmarkReferenceTest {
    private static final double ROBOTS_PER_HOUR = 2.019;
    private static final double OEE = 0.858;
    private static final double ROLLED_FIRST_PASS_YIELD = 0.766;
    private static final double LEAD_TIME_HOURS = 14.3;

    private static final ExperimentOutcome OUTCOME = outcome(BenchmarkLine.layout());

    @Test
    void throughputIsThatOfTheReferenceWithinTwoPercent() {
        assertEquals(ROBOTS_PER_HOUR, OUTCOME.pooled().throughputRate(), 0.02 * ROBOTS_PER_HOUR);
    }

    @Test
    void referenceLiesWithinTheIntervalOfTheThroughput() {
        assertTrue(OUTCOME.interval(LineKpis::throughputRate).contains(ROBOTS_PER_HOUR));
    }

    @Test
    void oeeAtTheDesignCycleIsThatOfTheReference() {
        assertEquals(OEE, OUTCOME.pooled().overallEquipmentEffectiveness(), 0.02);
    }

    @Test
    void rolledFirstPassYieldIsThatOfTheReference() {
        assertEquals(ROLLED_FIRST_PASS_YIELD, OUTCOME.pooled().rolledFirstPassYield(), 0.02);
    }

    @Test
    void leadTimeIsThatOfTheReference() {
        assertEquals(LEAD_TIME_HOURS, OUTCOME.pooled().leadTimeHours(), 0.02 * LEAD_TIME_HOURS);
    }

    @Test
    void workInProcessIsThroughputTimesLeadTimeByLittlesLaw() {
        var pooled = OUTCOME.pooled();
        assertEquals(pooled.workInProcess(), pooled.throughputRate() * pooled.leadTimeHours(), 0.01 * 28.8);
    }

    @Test
    void sharesOfEveryStationAddUpToOne() {
        for (var station : OUTCOME.pooled().stations()) {
            assertEquals(1, sum(station), 1e-9, station.id()::toString);
        }
    }

    @Test
    void lineWithoutLossesRunsAtItsDesignCycle() {
        var kpis = outcome(BenchmarkLine.withoutLosses()).pooled();
        assertEquals(1, kpis.overallEquipmentEffectiveness(), 1e-3);
        assertEquals(1, kpis.rolledFirstPassYield());
    }

    private static double sum(StationKpis station) {
        return station.shares().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static ExperimentOutcome outcome(LineLayout layout) {
        var experiment = new Experiment(layout, 1, Duration.ofHours(550), Duration.ofHours(150), 10);
        return ExperimentOutcome.of(layout, runs(experiment));
    }

    private static List<LineAccount> runs(Experiment experiment) {
        return IntStream.range(0, experiment.replications())
                .mapToObj(index -> experiment.replicate(index, _ -> true).orElseThrow())
                .toList();
    }
}
