package linetwin.core.kpi.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import linetwin.core.config.line.LineFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the loads of rework benches against loads computed by hand. */
final class BenchLoadTest {
    private static final double PRECISION = 1e-6;

    /** TEST fails a fifth of its tries; it tries 60 new units per hour and those that the bench returns. */
    private static final String LOOP = """
            stations:
              - { id: A, work: 60s }
              - { id: TEST, work: 40s, waitingPlaces: 2, firstPassYield: 80%%, rework: FIX }
            reworkBenches: [ { id: FIX, meanTime: %s, places: %d, scrap: %s } ]
            """;

    /** 12 units per hour fail a first try, the bench returns 6 per hour, and 1.2 of these fail again. */
    @Test
    void aBenchWithTwiceTheWorkGrows() {
        var load = load(LOOP.formatted("10min", 1, "0%"));

        assertTrue(load.isOverloaded());
        assertEquals(2, load.firstLoad(), PRECISION);
        assertEquals(2.2, load.load(), PRECISION);
        assertEquals(7.2, load.growthPerHour(), PRECISION);
        assertEquals(60, load.lineUnitsPerHour(), PRECISION);
        assertEquals(24, load.shippableUnitsPerHour(), PRECISION);
    }

    /** A bench that keeps up gets 60 x 0.2 / 0.8 = 15 units per hour. */
    @ParameterizedTest
    @CsvSource({"235.2s, 0.98, false", "240s, 1, false", "244.8s, 1.0161, true"})
    void loadsJustBelowAndJustAboveOneDiffer(String time, double all, boolean overloaded) {
        var load = load(LOOP.formatted(time, 1, "0%"));

        assertEquals(overloaded, load.isOverloaded());
        assertEquals(all, load.load(), 1e-4);
    }

    /** Of 12 + 0.2 x 0.5 x 12 + ... = 12 / 0.9 failures per hour, two places repair 12 each. */
    @Test
    void placesAndScrapOfTheBenchCount() {
        var load = load(LOOP.formatted("5min", 2, "50%"));

        assertEquals(12 / 0.9 / 24, load.load(), PRECISION);
        assertEquals(0, load.growthPerHour());
    }

    /** Half of the time A is down, so 30 units per hour come: 6 fail first, 7.5 in all. */
    @ParameterizedTest
    @CsvSource({"work", "time"})
    void availabilityOfTheStationsCounts(String clock) {
        var load = load(LOOP.formatted("10min", 1, "0%").replace("work: 60s }", """
                work: 60s, breakdowns: { clock: %s, between: { distribution: constant, mean: 1h },
                      repair: { distribution: constant, mean: 1h } } }""".formatted(clock)));

        assertEquals(1, load.firstLoad(), PRECISION);
        assertEquals(1.2, load.load(), PRECISION);
        assertEquals(30, load.lineUnitsPerHour(), PRECISION);
    }

    /** Stations and bench stop together for 1 of 8 hours, so rates fall and loads stay. */
    @Test
    void aPlannedStopLowersRatesAndNoLoad() {
        var load = loads("""
                line: { id: loop, calendar: { shiftsPerDay: 3, shift: 8h, daysPerYear: 250, shiftStop: 1h } }
                """ + LOOP.formatted("10min", 1, "0%")).getFirst();

        assertEquals(2.2, load.load(), PRECISION);
        assertEquals(7.2 * 7 / 8, load.growthPerHour(), PRECISION);
        assertEquals(24 * 7 / 8.0, load.shippableUnitsPerHour(), PRECISION);
    }

    /**
     * Six robots per hour draw 24 parts. The bench returns 2 per hour, so F begins 22 / 0.9 parts and fails a tenth of
     * them; repaired units of a first station go on.
     */
    @Test
    void partsPerUnitMultiplyTheFailuresOfAFeeder() {
        var load = load("""
                routes:
                  - { id: f, makes: PART, stations: [F], into: S }
                  - { id: m, stations: [M] }
                stores: [ { id: S, holds: PART, capacity: 40 } ]
                stations:
                  - { id: F, work: 60s, firstPassYield: 90%, rework: FIX }
                  - { id: M, work: 10min, consumes: { S: 4 } }
                reworkBenches: [ { id: FIX, meanTime: 30min } ]
                """);

        assertEquals(2.2 / 0.9 / 2, load.load(), PRECISION);
        assertEquals(load.firstLoad(), load.load(), PRECISION);
        assertEquals(2.2 / 0.9 - 2, load.growthPerHour(), PRECISION);
    }

    /** A quarter of 60 units per hour passes through B: 15 x 0.2 / 0.8 units per hour come to the bench. */
    @Test
    void sharesOfWaysCount() {
        var load = load("""
                stations:
                  - { id: A, work: 60s, next: { B: 25%, end: 75% } }
                  - { id: B, work: 60s, waitingPlaces: 1, firstPassYield: 80%, rework: FIX }
                reworkBenches: [ { id: FIX, meanTime: 10min } ]
                """);

        assertEquals(3.75 / 6, load.load(), PRECISION);
        assertFalse(load.isOverloaded());
    }

    private static BenchLoad load(String body) {
        return loads("line: { id: loop }\n" + body).getFirst();
    }

    private static List<BenchLoad> loads(String body) {
        var reading = LineFile.read("line.yaml", "format: linetwin-line/1\n" + body);
        assertEquals(List.of(), reading.problems());
        return BenchLoadCalculation.of(reading.value().orElseThrow());
    }
}
