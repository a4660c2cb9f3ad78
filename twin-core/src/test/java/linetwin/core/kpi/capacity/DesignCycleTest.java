package linetwin.core.kpi.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import linetwin.core.config.line.LineFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the design cycle against rates computed by hand. */
final class DesignCycleTest {
    private static final String FED = """
            routes:
              - { id: f, makes: PART, stations: [F], into: S }
              - { id: m, stations: [M] }
            stores: [ { id: S, holds: PART, capacity: 40 } ]
            stations:
              - { id: F, work: %s, places: %d }
              - { id: M, work: %s, consumes: { S: %d } }
            """;

    @ParameterizedTest
    @CsvSource({"10s, 30s, 7.5", "10s, 10s, 5", "1s, 1h, 0.9997222993612885", "1ms, 1h, 0.001"})
    void ratesOfShippingRoutesAddUp(String a, String b, double seconds) {
        assertEquals(seconds, cycle("""
                routes:
                  - { id: a, makes: PA, stations: [A] }
                  - { id: b, makes: PB, stations: [B] }
                stations:
                  - { id: A, work: %s }
                  - { id: B, work: %s }
                """.formatted(a, b)), 1e-8 * Math.max(1, seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "10s, 1, 15s, 2, 20",
        "10s, 1, 15s, 1, 15",
        "10s, 4, 1s, 31, 77.5",
        "1h, 1, 1s, 1, 3600",
        "1ms, 1, 1h, 3, 3600"
    })
    void aSlowFeederSetsTheCycleOfTheRouteThatDrawsItsParts(
            String feeder, int places, String main, int parts, double seconds) {
        assertEquals(seconds, cycle(FED.formatted(feeder, places, main, parts)), 1e-6);
    }

    @Test
    void twoRoutesShareTheirFeeder() {
        assertEquals(6, cycle(shared("6s", "10s", 1, "10s", 1)), 1e-8);
        assertEquals(5, cycle(shared("4s", "10s", 1, "10s", 1)), 1e-8);
    }

    /** A ships 180 per hour with 180 of the 360 parts, and B 45 with the other 180. */
    @Test
    void theRouteThatNeedsFewerPartsComesFirst() {
        assertEquals(16, cycle(shared("10s", "20s", 1, "10s", 4)), 1e-8);
    }

    @Test
    void ratesOfTwoFeedersOfOneStoreAddUp() {
        assertEquals(7.5, cycle("""
                routes:
                  - { id: f, makes: PART, stations: [F], into: S }
                  - { id: g, makes: PART, stations: [G], into: S }
                  - { id: m, stations: [M] }
                stores: [ { id: S, holds: PART, capacity: 40 } ]
                stations:
                  - { id: F, work: 10s }
                  - { id: G, work: 30s }
                  - { id: M, work: 1s, consumes: { S: 1 } }
                """), 1e-8);
    }

    @ParameterizedTest
    @CsvSource({"4s, 5", "8s, 8"})
    void aStationAfterAMergeLimitsBothRoutes(String test, double seconds) {
        assertEquals(seconds, cycle("""
                routes:
                  - { id: a, stations: [A, T] }
                  - { id: b, stations: [B] }
                stations:
                  - { id: A, work: 10s }
                  - { id: B, work: 10s, next: T }
                  - { id: T, work: %s }
                """.formatted(test)), 1e-8);
    }

    @Test
    void stationsOfAWayCountWithItsShareAndLoopsWithEveryTurn() {
        assertEquals(12.5, cycle("""
                stations:
                  - { id: S, work: 1s }
                  - { id: A, work: 10s }
                  - { id: T, work: 1s, next: { A: 20%, end: 80% } }
                """), 1e-8);
        assertEquals(5, cycle("""
                stations:
                  - { id: R, work: 1s, next: { A: 25%, B: 75% } }
                  - { id: A, work: 20s, next: end }
                  - { id: B, work: 6s, next: end }
                """), 1e-8);
    }

    @Test
    void placesDivideTheTimeAndCarriersAddToIt() {
        assertEquals(20, cycle("stations: [ { id: A, work: 50s, carrierChange: 10s, places: 3 } ]"), 1e-8);
    }

    @Test
    void paceStopsYieldAndCarriersAreLossesAndNoPartOfTheCycle() {
        assertEquals(10, cycle("""
                losses: [ { kind: AUTO, pace: 130%, shortStops: { every: 1min, mean: 30s } } ]
                stations:
                  - { id: A, work: 10s, firstPassYield: 50%,
                      breakdowns: { between: { distribution: exponential, mean: 1h }, repair: { distribution: exponential, mean: 1h } } }
                  - { id: B, work: 10s, firstPassYield: 50%, rework: FIX }
                reworkBenches: [ { id: FIX, meanTime: 1h } ]
                """), 1e-8);
    }

    @Test
    void storesThatNobodyDrawsFromAddNothing() {
        assertEquals(15, cycle(FED.formatted("10s", 1, "15s", 2).replace(", consumes: { S: 2 }", "")), 1e-8);
    }

    private static String shared(String feeder, String a, int partsOfA, String b, int partsOfB) {
        return """
            routes:
              - { id: f, makes: PART, stations: [F], into: S }
              - { id: a, makes: PA, stations: [A] }
              - { id: b, makes: PB, stations: [B] }
            stores: [ { id: S, holds: PART, capacity: 40 } ]
            stations:
              - { id: F, work: %s }
              - { id: A, work: %s, consumes: { S: %d } }
              - { id: B, work: %s, consumes: { S: %d } }
            """.formatted(feeder, a, partsOfA, b, partsOfB);
    }

    private static double cycle(String body) {
        var reading = LineFile.read("line.yaml", "format: linetwin-line/1\nline: { id: network }\n" + body);
        assertEquals(List.of(), reading.problems());
        return reading.value().orElseThrow().targets().designCycle().toNanos() / 1e9;
    }
}
