package linetwin.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import linetwin.core.config.line.LineFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the search for endless queues on rework benches of known load. */
final class QueueGrowthTest {
    private static final String LOOP = """
            format: linetwin-line/1
            line: { id: s12 }
            stations:
              - { id: A, work: 60s }
              - { id: TEST, work: 40s, waitingPlaces: 2, firstPassYield: 80%%, rework: FIX }
            reworkBenches:
              - { id: FIX, meanTime: %s, cv: %s }
            """;

    @ParameterizedTest
    @CsvSource({"1", "10"})
    void aBenchWithTwiceTheWorkIsFoundAndNoLongerRunIsAdvised(int replications) {
        var warmUp = warmUp(LOOP.formatted("10min", "30%"), 1_000, replications);
        var queue = warmUp.growing().getFirst();

        assertEquals("FIX", queue.bench().code());
        assertEquals(List.of("TEST"), queue.stations());
        assertEquals(2, queue.firstLoad(), 0.1);
        assertEquals(2.2, queue.load(), 0.1);
        assertEquals(7.2, queue.unitsPerHour(), 0.5);
        assertEquals(Optional.empty(), warmUp.neededLength());
        assertFalse(warmUp.isSettled());
    }

    @Test
    void aLoadLittleAboveOneIsFoundInLongRuns() {
        assertEquals(
                1, warmUp(LOOP.formatted("255s", "30%"), 4_000, 10).growing().size());
    }

    /** Loads 0.98 and 1: queues that are long, grow for a long time, and are not called endless. */
    @ParameterizedTest
    @CsvSource({"235.2s, 30%, 500", "235.2s, 100%, 2000", "235.2s, 30%, 5000", "240s, 0%, 500", "240s, 30%, 2000"})
    void aLoadOfOneOrJustBelowIsNotCalledOverloaded(String time, String cv, int hours) {
        assertEquals(List.of(), warmUp(LOOP.formatted(time, cv), hours, 10).growing());
    }

    @Test
    void aBalancedLineWithLimitedBuffersBlocksAndDoesNotGrow() {
        var warmUp = warmUp("""
                format: linetwin-line/1
                line: { id: balanced }
                stations:
                  - { id: A, work: 60s, firstPassYield: 95%, rework: FIX }
                  - { id: B, work: 60s, waitingPlaces: 3, firstPassYield: 95%, rework: FIX }
                reworkBenches: [ { id: FIX, meanTime: 5min } ]
                """, 500, 5);

        assertEquals(List.of(), warmUp.growing());
    }

    @Test
    void theSlopeIgnoresSingleExtremeValues() {
        assertEquals(2, TheilSenSlope.of(new double[] {1, 3, 5, 1_000, 9, 11, 13}), 1e-12);
        assertEquals(0, TheilSenSlope.of(new double[] {4, 4, 4, 4}));
    }

    private static WarmUp warmUp(String text, int hours, int replications) {
        var layout = LineFile.read("line.yaml", text).value().orElseThrow();
        var plan = new RunPlan(layout, 1, Duration.ofHours(hours), Optional.empty());
        var runs = IntStream.range(0, replications)
                .mapToObj(i -> plan.run(i, _ -> true))
                .map(end -> ((RunEnd.Finished) end).trajectory())
                .toList();
        assertTrue(runs.stream().allMatch(run -> run.benches().size() == 1));
        return plan.warmUp(runs);
    }
}
