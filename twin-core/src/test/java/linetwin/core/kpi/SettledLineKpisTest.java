package linetwin.core.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
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
    private static final Duration WARM_UP = Duration.ofHours(333);
    private static final Duration HISTORY = Duration.ofHours(667);
    private static final Duration WATCHED = Duration.ofHours(8);
    private static final LineTime JOINED = LineTime.after(WARM_UP.plus(HISTORY));
    private static final LineTime END = JOINED.plus(WATCHED);
    private static final int RUNS = 8;

    /** Quantile of Student's distribution with 7 degrees of freedom, two-sided 99 %. */
    private static final double QUANTILE = 3.499;

    private static final List<LineKpis> SIMULATED = simulated();

    private static List<LineKpis> simulated() {
        var length = WARM_UP.plus(HISTORY).plus(WATCHED);
        var experiment = new Experiment(LINE, 100, length, WARM_UP, RUNS);
        return IntStream.range(0, RUNS)
                .mapToObj(run ->
                        LineKpis.of(LINE, experiment.replicate(run, _ -> true).orElseThrow()))
                .toList();
    }

    private static LineHistory history(Simulator line) {
        var account = line.account();
        var cells = new long[account.words()];
        account.save(cells, 0);
        return new LineHistory(
                "run", line.state().at(), List.of(Arrays.stream(cells).boxed().toList()));
    }

    /** Figures of a client that connects after the history and receives every event of the next 8 h. */
    private static LiveKpis watched(boolean receivesHistory) {
        var line = Simulator.withoutSignals(LINE, 1);
        line.advanceTo(LineTime.after(WARM_UP));
        line.restartAccount();
        line.advanceTo(JOINED);
        var fold = new LiveKpiFold(LINE);
        if (receivesHistory) {
            fold.precede(history(line));
        }
        var state = new Object() {
            private LineState newest = line.state();
        };
        line.advanceTo(END, event -> {
            var after = Reducer.apply(state.newest, event);
            fold.apply(state.newest, event, after);
            state.newest = after;
        });
        fold.update(Instant.EPOCH, END);
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
        var live = watched(true);
        assertPredicted(LineKpis::throughputRate, live);
        assertPredicted(LineKpis::overallEquipmentEffectiveness, live);
        assertPredicted(LineKpis::workInProcess, live);
        assertPredicted(LineKpis::leadTimeHours, live);
        assertPredicted(LineKpis::rolledFirstPassYield, live);
    }

    @Test
    void windowBeginsWithTheHistoryAndIsKnownAsAWhole() {
        var live = watched(true);
        assertEquals(LineTime.after(WARM_UP).inSeconds(), live.from().inSeconds(), 60);
        assertEquals(1, live.knownTime(), 1e-9);
        assertEquals(1, live.outputKnown(), 1e-9);
    }

    @Test
    void clientWithoutHistoryBeginsItsWindowAtItsFirstEvent() {
        var live = watched(false);
        assertTrue(live.from().micros() >= JOINED.micros());
    }

    @Test
    void historyOfAnotherLineIsIgnored() {
        var fold = new LiveKpiFold(LINE);
        fold.precede(new LineHistory("run", JOINED, List.of(List.of(1L, 2L))));
        var line = Simulator.withoutSignals(LINE, 1).state();
        fold.apply(
                line, new ContactRegained(line.at(), LINE.stations().getFirst().id()), line);
        fold.update(Instant.EPOCH, line.at());
        assertEquals(line.at(), fold.newest().orElseThrow().from());
    }
}
