package linetwin.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import linetwin.core.kpi.LineKpis;
import linetwin.core.layout.LineLayout;
import linetwin.core.sim.BenchmarkLine;
import org.junit.jupiter.api.Test;

final class RunPlanTest {
    private static final LineLayout LINE = BenchmarkLine.layout();
    private static final Duration LENGTH = Duration.ofHours(60);
    private static final Duration WARM_UP = Duration.ofMinutes(1_234);

    /** Compares sums truncated afterwards with those of a run that was reset after the warm-up. */
    @Test
    void warmUpCutOffAfterwardsIsAsGoodAsOneForgottenOnTheWay() {
        var forgotten = new Experiment(LINE, 5, LENGTH, WARM_UP, 1)
                .replicate(0, _ -> true)
                .orElseThrow();
        var cut = finished(plan(Optional.of(WARM_UP)), 0).after(WARM_UP);

        assertEquals(LineKpis.of(LINE, forgotten), LineKpis.of(LINE, cut));
        assertEquals(forgotten.windowMicros(), cut.windowMicros());
    }

    @Test
    void everyBatchOfTheFirstHalfMayEndTheWarmUp() {
        var run = finished(plan(Optional.empty()), 0);

        for (int batch = 1; batch <= 50; batch++) {
            var sums = run.after(WarmUp.boundary(LENGTH, batch));
            assertEquals(LENGTH.multipliedBy(100 - batch).dividedBy(100).toNanos() / 1_000, sums.windowMicros());
        }
        assertThrows(IllegalArgumentException.class, () -> run.after(WarmUp.boundary(LENGTH, 51)));
    }

    @Test
    void unitsOfAllIntervalsAreThoseOfTheRun() {
        var run = finished(plan(Optional.empty()), 1);

        assertEquals((double) run.after(Duration.ZERO).shipped(), sum(run.throughput()));
    }

    @Test
    void runIsAFunctionOfPlanAndIndex() {
        var plan = plan(Optional.of(WARM_UP));
        var first = LineKpis.of(LINE, finished(plan, 2).after(WARM_UP));

        assertEquals(first, LineKpis.of(LINE, finished(plan, 2).after(WARM_UP)));
        assertTrue(!first.equals(LineKpis.of(LINE, finished(plan, 3).after(WARM_UP))));
    }

    @Test
    void progressRunsUpToTheWhole() {
        var shares = new ArrayList<Double>();
        DoublePredicate goOn = shares::add;
        assertInstanceOf(RunEnd.Finished.class, plan(Optional.empty()).run(0, goOn));
        assertEquals(1, shares.getLast());
        assertEquals(shares.stream().sorted().toList(), shares);
    }

    @Test
    void cancelledRunStops() {
        assertInstanceOf(RunEnd.Stopped.class, plan(Optional.empty()).run(0, share -> share < 0.3));
    }

    @Test
    void warmUpAsLongAsTheRunIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> plan(Optional.of(LENGTH)));
    }

    @Test
    void benchmarkLineSettlesWithinItsUsualRun() {
        var plan = new RunPlan(LINE, 1, RunLength.of(LINE), Optional.empty());
        var warmUp = plan.warmUp(List.of(finished(plan, 0), finished(plan, 1), finished(plan, 2)));

        assertTrue(warmUp.neededLength().isEmpty());
        assertTrue(warmUp.length().compareTo(warmUp.throughput()) >= 0);
        assertTrue(warmUp.units().compareTo(Duration.ofHours(20)) > 0, "stores fill for a day at least");
    }

    @Test
    void runThatEndsWhileStoresStillFillNeedsMoreLength() {
        var plan = new RunPlan(LINE, 1, Duration.ofHours(12), Optional.empty());
        var warmUp = plan.warmUp(List.of(finished(plan, 0), finished(plan, 1)));

        assertTrue(warmUp.isTooLate());
        assertTrue(warmUp.neededLength().orElseThrow().compareTo(Duration.ofHours(12)) > 0);
    }

    private static RunPlan plan(Optional<Duration> warmUp) {
        return new RunPlan(LINE, 5, LENGTH, warmUp);
    }

    private static RunTrajectory finished(RunPlan plan, int index) {
        return assertInstanceOf(RunEnd.Finished.class, plan.run(index, _ -> true))
                .trajectory();
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
