package linetwin.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import linetwin.core.kpi.TimeUse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Line whose last machine fails for 5 of every 65 minutes, with no waiting place before it. */
class PlaceUnderRepairTest {
    private static final int ASSEMBLY = 2;

    @ParameterizedTest
    @CsvSource({"'', 685, 0.9526", "open, 685, 0.9526", "closed, 663, 0.922"})
    void theFileChoosesWhetherUnitsComeToAndLeaveAPlaceUnderRepair(String access, long units, double working) {
        var field = access.isEmpty() ? "" : "      whileDown: " + access + "\n";
        var run = ShortRun.of("""
            format: linetwin-line/1
            line: { id: s06 }
            routes:
              - { id: parts, makes: PART, stations: [PARTS], into: BOX }
              - { id: frames, stations: [FRAMES, ASM, M] }
            stores:
              - { id: BOX, holds: PART, capacity: 4 }
            stations:
              - { id: PARTS, work: 30s }
              - { id: FRAMES, work: 2min }
              - { id: ASM, work: 2min, consumes: { BOX: 4 } }
              - id: M
                work: 15s
                breakdowns:
                  between: { distribution: constant, mean: 60min }
                  repair: { distribution: constant, mean: 5min }
                  clock: time
            %s""".formatted(field), 0, 24);

        assertEquals(units, run.shipped());
        assertEquals(working, run.share(ASSEMBLY, TimeUse.WORKING), 1e-3);
    }
}
