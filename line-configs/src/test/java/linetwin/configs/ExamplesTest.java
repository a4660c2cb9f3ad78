package linetwin.configs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import linetwin.core.event.LineEvent;
import linetwin.core.event.Reducer;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of the file format, and compares them with their own description. */
class ExamplesTest {
    private static final Pattern EXACT = Pattern.compile("(?m)^# Exact: ([0-9.]+) .*?units per (second|minute|hour)");
    private static final Map<String, Double> SECONDS = Map.of("second", 1.0, "minute", 60.0, "hour", 3600.0);

    /** State of the line after the events so far. */
    private static final class Fold {
        private LineState line;

        private Fold(LineState line) {
            this.line = line;
        }

        void add(LineEvent event) {
            line = Reducer.apply(line, event);
        }
    }

    static Stream<Path> running() {
        return BundledFiles.examples().stream().filter(file -> !file.endsWith("deadlock.yaml"));
    }

    static Stream<Path> exact() {
        return running().filter(file -> EXACT.matcher(BundledFiles.text(file)).find());
    }

    @ParameterizedTest
    @MethodSource("running")
    void everyExampleShipsUnits(Path file) {
        var layout = BundledFiles.layout(file);
        var simulator = Simulator.withoutSignals(layout, 1);
        simulator.advanceTo(cycles(layout, 200));

        assertTrue(simulator.account().shipped() > 50, () -> simulator.account().shipped() + " shipped");
    }

    @ParameterizedTest
    @MethodSource("running")
    void theEventsOfEveryExampleAddUpToItsState(Path file) {
        var layout = BundledFiles.layout(file);
        var simulator = Simulator.withoutSignals(layout, 2);
        var fold = new Fold(LineState.initial(layout));
        simulator.advanceTo(cycles(layout, 300), fold::add);

        assertEquals(simulator.state().units(), fold.line.units());
        assertEquals(simulator.state().stations(), fold.line.stations());
        assertEquals(simulator.state().stores(), fold.line.stores());
    }

    /** Thirty thousand units lie within 2 % of theory. */
    @ParameterizedTest
    @MethodSource("exact")
    void anExactExampleMakesItsExactThroughput(Path file) {
        var exact = exactPerSecond(BundledFiles.text(file));
        var simulator = Simulator.withoutSignals(BundledFiles.layout(file), 3);
        long warmUp = Math.round(2_000 / exact);
        long end = Math.round(32_000 / exact);
        simulator.advanceTo(LineTime.seconds(warmUp));
        simulator.restartAccount();
        simulator.advanceTo(LineTime.seconds(end));

        assertEquals(exact, simulator.account().shipped() / (double) (end - warmUp), 0.02 * exact);
    }

    @Test
    void aLoopWithAsManyPalletsAsPlacesLocksAndReportsItsDeadlock() {
        var layout = BundledFiles.layout(BundledFiles.folder().resolve("examples/deadlock.yaml"));
        var simulator = Simulator.withoutSignals(layout, 1);
        simulator.advanceTo(cycles(layout, 200));

        assertEquals(0, simulator.account().shipped());
        assertEquals(
                List.of(
                        "A/1 waits for room before B, held by B/1",
                        "B/1 waits for room before C, held by C/1",
                        "C/1 waits for room before A, held by A/1"),
                simulator.deadlock().orElseThrow().chain().stream()
                        .map(Object::toString)
                        .toList());
    }

    private static double exactPerSecond(String text) {
        Matcher match = EXACT.matcher(text);
        if (!match.find()) {
            throw new IllegalArgumentException("No exact value in " + text);
        }
        return Double.parseDouble(match.group(1)) / SECONDS.getOrDefault(match.group(2), Double.NaN);
    }

    private static LineTime cycles(LineLayout layout, int count) {
        return new LineTime(count * layout.targets().designCycle().toNanos() / 1_000);
    }
}
