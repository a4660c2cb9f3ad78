package linetwin.core.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.event.Reducer;
import linetwin.core.experiment.Experiment;
import linetwin.core.feed.LineHistory;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.sim.BenchmarkLine;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

/** Tests the live figures of a client that connects to a settled line, against the simulation of the same line. */
final class SettledLineKpisTest {
    private static final LineLayout LINE = BenchmarkLine.layout();
    private static final Duration WARM_UP = Duration.ofHours(492);
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final Duration HISTORY = Duration.ofHours(8);
    /** Length of the window in these tests. */
    private static final Duration SHIFT = Duration.ofHours(8);

    private static final LineTime JOINED = LineTime.after(WARM_UP.plus(HISTORY));
    private static final LineTime END = JOINED.plus(SHIFT);
    private static final int RUNS = 8;

    /** Quantile of Student's distribution with 7 degrees of freedom, two-sided 99 %. */
    private static final double QUANTILE = 3.499;

    private static final List<LineKpis> SIMULATED = simulated();

    private static List<LineKpis> simulated() {
        var before = WARM_UP.plus(HISTORY);
        var experiment = new Experiment(LINE, 100, before.plus(SHIFT), before, RUNS);
        return IntStream.range(0, RUNS)
                .mapToObj(run ->
                        LineKpis.of(LINE, experiment.replicate(run, _ -> true).orElseThrow()))
                .toList();
    }

    /** Advances a settled line to the time at which the client connects, and returns the periods before it. */
    private static LineHistory history(Simulator line) {
        line.advanceTo(LineTime.after(WARM_UP));
        var periods = new ArrayList<List<Long>>();
        while (line.state().at().isBefore(JOINED)) {
            line.restartAccount();
            line.advanceTo(line.state().at().plus(PERIOD));
            periods.add(sums(line.account()));
        }
        return new LineHistory("run", JOINED, periods);
    }

    private static List<Long> sums(LineAccount account) {
        var cells = new long[account.words()];
        account.save(cells, 0);
        return Arrays.stream(cells).boxed().toList();
    }

    /** Figures of a client that connects after the history and receives every event until {@code end}. */
    private static LiveKpis watched(boolean receivesHistory, LineTime end) {
        var line = Simulator.withoutSignals(LINE, 1);
        var history = history(line);
        var fold = new LiveKpiFold(LINE, SHIFT);
        if (receivesHistory) {
            fold.precede(history);
        }
        var state = new Object() {
            private LineState newest = line.state();
        };
        line.advanceTo(end, event -> {
            var after = Reducer.apply(state.newest, event);
            fold.apply(state.newest, event, after);
            state.newest = after;
        });
        fold.update(Instant.EPOCH, end);
        return fold.newest().orElseThrow();
    }

    /** Asserts that one window of this length lies in the interval of prediction of the simulated windows. */
    private static void assertPredicted(ToDoubleFunction<LineKpis> figure, LiveKpis live) {
        var values = SIMULATED.stream().mapToDouble(figure).toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance =
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (RUNS - 1);
        double half = QUANTILE * Math.sqrt(variance * (1 + 1.0 / RUNS));
        assertEquals(mean, figure.applyAsDouble(live.figures()), half);
    }

    @Test
    void figuresOfASettledLineAreThoseOfItsSimulation() {
        assertPredicted(watched(true, JOINED.plus(Duration.ofMinutes(1))));
        assertPredicted(watched(true, JOINED.plus(Duration.ofHours(4))));
        assertPredicted(watched(false, END));
    }

    private static void assertPredicted(LiveKpis live) {
        assertPredicted(LineKpis::throughputRate, live);
        assertPredicted(LineKpis::overallEquipmentEffectiveness, live);
        assertPredicted(LineKpis::workInProcess, live);
        assertPredicted(LineKpis::leadTimeHours, live);
        assertPredicted(LineKpis::rolledFirstPassYield, live);
    }

    @Test
    void windowIsTheLastShiftAndAtMostAPeriodMore() {
        var live = watched(true, JOINED.plus(Duration.ofMinutes(90)));
        double hours = KpiElements.hours(live.until().since(live.from()));
        assertTrue(hours >= 8 && hours < 9, () -> hours + " h");
        assertEquals(1, live.knownTime(), 1e-9);
        assertEquals(1, live.outputKnown(), 1e-9);
    }

    @Test
    void clientWithoutHistoryBeginsItsWindowAtItsFirstEvent() {
        var live = watched(false, END);
        assertTrue(live.from().micros() >= JOINED.micros());
    }

    @Test
    void slidingWindowContainsExactlyTheEventsSinceItsBeginning() {
        var end = END.plus(Duration.ofHours(12));
        var live = watched(true, end);
        var line = Simulator.withoutSignals(LINE, 1);
        line.advanceTo(live.from());
        line.restartAccount();
        line.advanceTo(end);
        var exact = LineKpis.of(LINE, line.account());
        double hours = KpiElements.hours(live.until().since(live.from()));

        assertTrue(hours >= 8 && hours < 8.4, () -> hours + " h");
        assertEquals(exact.throughputRate(), live.figures().throughputRate(), 1e-9);
        assertEquals(exact.leadTimeHours(), live.figures().leadTimeHours(), 1e-9);
        assertEquals(exact.workInProcess(), live.figures().workInProcess(), 1e-9);
        assertEquals(exact.rolledFirstPassYield(), live.figures().rolledFirstPassYield(), 1e-9);
    }

    @Test
    void historyOfAnotherLineIsIgnored() {
        var fold = new LiveKpiFold(LINE, SHIFT);
        fold.precede(new LineHistory("run", JOINED, List.of(List.of(1L, 2L))));
        var line = Simulator.withoutSignals(LINE, 1).state();
        fold.apply(
                line, new ContactRegained(line.at(), LINE.stations().getFirst().id()), line);
        fold.update(Instant.EPOCH, line.at());
        assertEquals(line.at(), fold.newest().orElseThrow().from());
    }
}
