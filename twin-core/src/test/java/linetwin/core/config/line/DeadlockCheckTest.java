package linetwin.core.config.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import linetwin.core.config.yaml.ReadResult;
import linetwin.core.layout.LineLayout;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The warning is compared with what the simulator does. */
final class DeadlockCheckTest {
    private static final long SECONDS = 200_000;
    private static final int SLICES = 200;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "line: { id: l, pallets: 6 } | A 1; B 1; C 1",
                "line: { id: l, pallets: 1 } | A 0",
                "line: { id: l, pallets: 2 } | A 0 places: 2",
                "line: { id: l, pallets: 4 } | A 1 next: { B: 50%, C: 50% }; B 1 next: end; C 1",
                "line: { id: l, pallets: 6 } | A 1; B 1 firstPassYield: 90%; C 1",
                "line: { id: l } | A 0; S 0 next: { S: 30%, end: 70% }",
                "line: { id: l } | A 0; S 1 next: { S: 30%, end: 70% }",
                "line: { id: l } | A 0; S 0 places: 2, next: { S: 30%, end: 70% }",
                "line: { id: l } | A 0; S 0 next: { F: 30%, end: 70% }; F 0 next: S",
                "line: { id: l, cards: 9 } | A 0; S 1 next: { S: 30%, end: 70% }"
            })
    void lineThatLocksIsWarnedOf(String text) {
        var reading = read(text);

        assertEquals(1, reading.warnings().size(), () -> text + reading);
        assertTrue(reading.warnings().getFirst().fault().startsWith("warning: "), reading::toString);
        assertTrue(isLocked(reading.value().orElseThrow()), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "line: { id: l, pallets: 5 } | A 1; B 1; C 1",
                "line: { id: l, pallets: 3 } | A 1 next: { B: 50%, C: 50% }; B 1 next: end; C 1",
                "line: { id: l, cards: 6 } | A 1; B 1; C 1",
                "line: { id: l, cards: 1 } | A 0",
                "line: { id: l, cards: 1 } | A 0; S 1 next: { S: 30%, end: 70% }",
                "line: { id: l, pallets: 6 } | A 1; B 1 firstPassYield: 0%; C 1",
                "line: { id: l } | A 0; S 0 next: { S: 0%, end: 100% }",
                "line: { id: l } | A 0; B 0; C 0"
            })
    void lineThatGoesOnIsNotWarnedOf(String text) {
        var reading = read(text);

        assertEquals(List.of(), reading.problems());
        assertEquals(List.of(), reading.warnings());
        assertFalse(isLocked(reading.value().orElseThrow()), text);
    }

    /** Line with stations such as {@code A 1 next: end}: id, waiting places, and any further keys. */
    private static ReadResult<LineLayout> read(String text) {
        var file = new StringBuilder("format: linetwin-line/1\n");
        file.append(text, 0, text.indexOf('|')).append("\nstations:\n");
        for (var station : text.substring(text.indexOf('|') + 1).split(";", -1)) {
            var words = station.strip().split(" ", 3);
            file.append("  - { id: %s, waitingPlaces: %s, work: { distribution: exponential, mean: 1s }%s }\n"
                    .formatted(words[0], words[1], words.length > 2 ? ", " + words[2] : ""));
        }
        return LineFile.read("loops", file.toString());
    }

    private static boolean isLocked(LineLayout layout) {
        var simulator = Simulator.withoutSignals(layout, 1);
        for (int slice = 1; slice <= SLICES && simulator.deadlock().isEmpty(); slice++) {
            simulator.advanceTo(LineTime.seconds(SECONDS / SLICES * slice));
        }
        return simulator.deadlock().isPresent();
    }
}
