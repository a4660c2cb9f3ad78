package linetwin.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import linetwin.core.config.line.LineFile;
import linetwin.core.config.yaml.Problem;
import linetwin.core.kpi.TimeUse;
import linetwin.core.kpi.ledger.LossKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines with planned stops, compared with values computed by hand. */
class PlannedStopTest {
    private static final double PRECISION = 1e-4;

    private static final String FAST_BEFORE_SLOW = """
            format: linetwin-line/1
            line:
              id: pair
              calendar: { shiftsPerDay: 3, shift: 8h, daysPerYear: 365, shiftStop: 1h%s }
            stations:
              - { id: A, work: 30s }
              - { id: B, work: 60s }
            """;

    private static final String SLOW_BEFORE_FAST =
            FAST_BEFORE_SLOW.replace("30s", "90s").formatted("");

    @ParameterizedTest
    @CsvSource({
        "'', 18, 0.55, 0",
        "paused, 18, 0.55, 0",
        "finished, 21, 0.65, 0",
        "untilFree, 21, 0.65, 0",
        "notBegun, 12, 0.36, 0.19"
    })
    void theFileChoosesWhatBecomesOfWorkAtAPlannedStop(String policy, long units, double working, double waiting) {
        var run = ShortRun.of(twoPolicies(policy, ""), 0, 100);

        assertEquals(units, run.shipped());
        assertEquals(working, run.share(0, TimeUse.WORKING), PRECISION);
        assertEquals(waiting, run.share(0, TimeUse.OTHER_STOP), PRECISION);
        assertEquals(1 - working - waiting, run.share(0, TimeUse.SHIFT_STOP), PRECISION);
    }

    @Test
    void aStationChoosesForItself() {
        assertEquals(18, ShortRun.of(twoPolicies("finished", "paused"), 0, 100).shipped());
        assertEquals(21, ShortRun.of(twoPolicies("", "finished"), 0, 100).shipped());
    }

    @Test
    void theLedgerBooksThePlannedStop() {
        assertEquals(List.of(45 * 3_600.0), ShortRun.ledgerSeconds(twoPolicies("", ""), 100, LossKind.SHIFT_STOP));
    }

    /** Six of eight hours are left to work in: 6 / 7.9 units in eight hours. */
    @ParameterizedTest
    @CsvSource({"paused", "notBegun"})
    void anOperationLongerThanAShiftIsPausedAndNeverMakesMoreThanTimeAllows(String policy) {
        var run = ShortRun.of("""
                format: linetwin-line/1
                line:
                  id: s04
                  calendar: { shiftsPerDay: 3, shift: 8h, daysPerYear: 250, shiftStop: 2h, workAtStop: %s }
                stations:
                  - { id: FINAL, kind: MANUAL, crew: 2, work: 7.9h }
                """.formatted(policy), 8, 8008);

        assertEquals(0.0949, run.unitsPerHour(), PRECISION);
        assertEquals(0.75, run.share(0, TimeUse.WORKING), PRECISION);
    }

    @ParameterizedTest
    @CsvSource({"''", "paused", "notBegun"})
    void everyPlaceStopsAtTheSameTimeAlsoWhileItIsBlocked(String policy) {
        var text = FAST_BEFORE_SLOW.formatted(field(policy));
        var run = ShortRun.of(text, 8, 152);

        for (int station = 0; station < 2; station++) {
            assertEquals(0.125, run.share(station, TimeUse.SHIFT_STOP), 1e-9);
            assertEquals(126, run.plannedBusyHours(station), 1e-9);
        }
        assertEquals(0.4375, run.share(0, TimeUse.BLOCKED), 3e-3);
        assertEquals(52.5, run.unitsPerHour(), 0.1);
    }

    @Test
    void aStarvedPlaceStopsToo() {
        var run = ShortRun.of(SLOW_BEFORE_FAST, 8, 152);

        assertEquals(0.125, run.share(1, TimeUse.SHIFT_STOP), 1e-9);
        assertEquals(126, run.plannedBusyHours(1), 1e-9);
        assertEquals(0.875 / 3, run.share(1, TimeUse.STARVED), 3e-3);
    }

    /**
     * A repair of 2 h begins at 7 h, and a stop lasts from 8 h to 12 h. From 9 h on the place stops, and works from 12
     * h on.
     */
    @ParameterizedTest
    @CsvSource({"work", "time"})
    void aRepairContinuesInAPlannedStop(String clock) {
        var run = ShortRun.of("""
            format: linetwin-line/1
            line:
              id: repair
              calendar: { shiftsPerDay: 3, shift: 8h, daysPerYear: 365, shiftStop: 4h }
            stations:
              - id: M
                work: 10h
                breakdowns:
                  between: { distribution: constant, mean: 7h }
                  repair: { distribution: constant, mean: 2h }
                  clock: %s
            """.formatted(clock), 0, 14);

        assertEquals(2.0 / 14, run.share(0, TimeUse.BREAKDOWN), 1e-9);
        assertEquals(3.0 / 14, run.share(0, TimeUse.SHIFT_STOP), 1e-9);
        assertEquals(9.0 / 14, run.share(0, TimeUse.WORKING), 1e-9);
    }

    /** The unit fails at 1 h, and its repair of 10 h is paused from 8 h to 12 h: it ends at 15 h. */
    @ParameterizedTest
    @CsvSource({"paused, 15", "notBegun, 15", "finished, 11", "untilFree, 11"})
    void aReworkBenchStopsAsTheLineDoes(String policy, int ends) {
        var text = """
                format: linetwin-line/1
                line:
                  id: bench
                  pallets: 1
                  calendar: { shiftsPerDay: 3, shift: 8h, daysPerYear: 365, shiftStop: 4h, workAtStop: %s }
                stations:
                  - { id: A, work: 30min }
                  - { id: B, work: 30min, waitingPlaces: 1, firstPassYield: 0%%, rework: FIX }
                reworkBenches:
                  - { id: FIX, places: 1, meanTime: 10h, cv: 0%%, scrap: 100%% }
                """.formatted(policy);

        assertEquals(0, ShortRun.of(text, 0, ends - 1).scrapped());
        assertEquals(1, ShortRun.of(text, 0, ends).scrapped());
    }

    @Test
    void aStopAsLongAsTheShiftIsRefused() {
        var text = twoPolicies("", "").replace("shiftStop: 5h", "shiftStop: 10h");

        assertEquals(
                List.of("shiftStop: leaves no time to work in the shift. Give a stop that is shorter than 'shift'"),
                problems(text));
    }

    @Test
    void aMisspeltPolicyIsReportedWithTheNearestOne() {
        var found = problems(twoPolicies("pausd", ""));

        assertEquals(1, found.size());
        assertTrue(found.getFirst().contains("paused"), found::getFirst);
    }

    private static List<String> problems(String text) {
        return LineFile.read("line.yaml", text).problems().stream()
                .map(PlannedStopTest::text)
                .toList();
    }

    private static String text(Problem problem) {
        return problem.field() + ": " + problem.fault() + ". " + problem.remedy();
    }

    /** Operations of 3 h; a stop from 10 h to 15 h, from 20 h to 25 h and so on. */
    private static String twoPolicies(String ofLine, String ofStation) {
        return """
            format: linetwin-line/1
            line:
              id: s03
              calendar: { shiftsPerDay: 2, shift: 10h, daysPerYear: 365, shiftStop: 5h%s }
            stations:
              - { id: M, work: 3h%s }
            """.formatted(field(ofLine), field(ofStation));
    }

    private static String field(String policy) {
        return policy.isEmpty() ? "" : ", workAtStop: " + policy;
    }
}
