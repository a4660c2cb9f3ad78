package linetwin.core.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import linetwin.core.config.line.LineFile;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.event.LineEvent.StateChanged;
import linetwin.core.event.Reducer;
import linetwin.core.id.PlaceId;
import linetwin.core.kpi.TimeUse;
import linetwin.core.kpi.ledger.LedgerBook;
import linetwin.core.kpi.ledger.LedgerFold;
import linetwin.core.kpi.ledger.LossKind;
import linetwin.core.kpi.ledger.LossLedger;
import linetwin.core.kpi.ledger.LossLedger.Flow;
import linetwin.core.kpi.ledger.WaitCause;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.model.PackMlState;
import linetwin.core.model.StopReason;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tests ledgers of random small lines; the name of a failed test is the seed that reproduces it. */
final class LossLedgerTest {
    private static final int LINES = 60;
    private static final LineTime END = LineTime.seconds(6 * 3_600);
    /**
     * Tolerance in seconds: the remainder of an even split goes to the first place, up to a few microseconds per
     * booking.
     */
    private static final double TOLERANCE_SECONDS = 0.05;

    private static final SortedMap<String, String> LINES_OF_THE_THEORY = new TreeMap<>(Map.of(
            "closed loop", """
            line: { id: loop, pallets: 4 }
            stations:
              - { id: A, work: { distribution: exponential, mean: 60s }, waitingPlaces: 1 }
              - { id: B, work: { distribution: exponential, mean: 60s }, waitingPlaces: 1 }
              - { id: C, work: { distribution: exponential, mean: 60s }, waitingPlaces: 1 }
            """, "cards", """
            line: { id: cards, cards: 4 }
            stations:
              - { id: A, work: { distribution: exponential, mean: 60s } }
              - { id: B, work: { distribution: exponential, mean: 60s }, waitingPlaces: 2 }
              - { id: C, work: { distribution: exponential, mean: 60s }, waitingPlaces: 2 }
            """, "split and merge", """
            line: { id: split }
            stations:
              - { id: R, work: { distribution: exponential, mean: 30s }, next: { A: 50%, B: 50% } }
              - { id: A, work: { distribution: exponential, mean: 60s }, waitingPlaces: 2, next: M }
              - { id: B, work: { distribution: exponential, mean: 60s }, waitingPlaces: 2, next: M }
              - { id: M, work: { distribution: exponential, mean: 40s }, waitingPlaces: 1, next: { A: 10%, end: 90% } }
            """, "assembly", """
            line: { id: assembly }
            routes:
              - { id: left, makes: L, stations: [F], into: L }
              - { id: right, makes: R, stations: [G], into: R }
              - { id: main, stations: [M] }
            stores:
              - { id: L, holds: L, capacity: 0 }
              - { id: R, holds: R, capacity: 1 }
            stations:
              - { id: F, work: { distribution: exponential, mean: 60s } }
              - { id: G, work: { distribution: exponential, mean: 60s } }
              - { id: M, work: { distribution: exponential, mean: 60s }, consumes: { L: 1, R: 1 } }
            """, "breakdowns by the clock", """
            line: { id: clock }
            stations:
              - { id: A, work: { distribution: exponential, mean: 60s } }
              - { id: B, work: { distribution: exponential, mean: 60s }, waitingPlaces: 1, places: 2,
                  breakdowns: { mtbf: 10min, mttr: 2min, clock: time } }
              - { id: C, work: { distribution: exponential, mean: 60s }, waitingPlaces: 1 }
            """));

    @TestFactory
    Stream<DynamicTest> everyWaitIsTracedToTheFirstThatDoesNotWait() {
        return LongStream.range(0, LINES)
                .mapToObj(seed -> DynamicTest.dynamicTest(
                        "seed " + seed, () -> new Run(RandomLine.of(seed), seed).holdAgainstNaive()));
    }

    @TestFactory
    Stream<DynamicTest> everyWaitIsTracedOnLinesThatBranchAndGoRound() {
        return LINES_OF_THE_THEORY.entrySet().stream()
                .map(line -> DynamicTest.dynamicTest(
                        line.getKey(), () -> new Run(layout(line.getValue()), 1).holdAgainstNaive()));
    }

    @Test
    void aLockedLoopIsACircle() {
        var ledger = ledger(layout("""
                line: { id: locked, pallets: 4 }
                stations:
                  - { id: A, work: { distribution: exponential, mean: 60s }, waitingPlaces: 1 }
                  - { id: B, work: { distribution: exponential, mean: 60s }, waitingPlaces: 1 }
                """));

        assertEquals(WaitCause.Kind.CIRCLE, ledger.flows().getFirst().cause().kind());
    }

    @Test
    void feederThatScrapsAllItMakesIsTheCause() {
        var ledger = ledger(layout("""
                line: { id: unfed }
                routes:
                  - { id: parts, makes: P, stations: [F], into: P }
                  - { id: main, stations: [M] }
                stores:
                  - { id: P, holds: P, capacity: 2 }
                stations:
                  - { id: F, work: { distribution: exponential, mean: 60s }, firstPassYield: 0% }
                  - { id: M, work: { distribution: exponential, mean: 60s }, consumes: { P: 1 } }
                """));

        assertEquals(TimeUse.WORKING, ledger.flows().getFirst().why());
        assertEquals("F", ledger.flows().getFirst().cause().code());
    }

    @Test
    void waitThatNoPlaceOfTheLineCanEndHasItsCauseOutside() {
        var layout = TestLayouts.oneStation(1);
        var place = new PlaceId(layout.stations().getFirst().id(), 0);
        var contact = new ContactRegained(LineTime.ORIGIN, place.station());
        var line = Reducer.apply(LineState.initial(layout), contact);
        var fold = new LedgerFold(layout, line);
        var starves = new StateChanged(
                LineTime.seconds(10), place, PackMlState.SUSPENDED, StopReason.of(StopReason.Kind.STARVED));
        fold.apply(line, starves);
        var ledger = fold.bookUpTo(Reducer.apply(line, starves), LineTime.seconds(30))
                .ledger();

        var flow = ledger.flows().getFirst();
        assertEquals(new WaitCause(WaitCause.Kind.OUTSIDE, ""), flow.cause());
        assertEquals(ledger.waitedSeconds(), flow.seconds());
    }

    @Test
    void timeOutOfContactIsUnknownAndHasNoCause() {
        var layout = TestLayouts.oneStation(1);
        var ledger = new LedgerFold(layout, LineState.initial(layout))
                .bookUpTo(LineState.initial(layout), LineTime.seconds(60))
                .ledger();

        assertEquals(60, ledger.rows().getFirst().seconds(LossKind.UNKNOWN));
        assertEquals(List.of(), ledger.flows());
    }

    private static LineLayout layout(String text) {
        var reading = LineFile.read("line.yaml", "format: linetwin-line/1\n" + text);
        return reading.value().orElseThrow(() -> new AssertionError(reading.problems()));
    }

    private static LossLedger ledger(LineLayout layout) {
        var simulator = Simulator.withoutSignals(layout, 1);
        simulator.advanceTo(LineTime.ORIGIN);
        var book = simulator.openLedger();
        simulator.advanceTo(END, book);
        return book.ledger();
    }

    @TestFactory
    Stream<DynamicTest> everySecondIsBookedOnce() {
        return LongStream.range(0, LINES).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> addsUp(seed)));
    }

    private static void addsUp(long seed) {
        var simulator = Simulator.withoutSignals(RandomLine.of(seed), seed);
        simulator.advanceTo(LineTime.ORIGIN);
        var book = simulator.openLedger();
        simulator.advanceTo(END, book);
        var ledger = book.ledger();

        for (var row : ledger.rows()) {
            double sum = row.bySort().values().stream().mapToDouble(x -> x).sum();
            assertEquals(1, sum / row.seconds(), 1e-9, row.station() + " adds up to 100 %");
        }
        double waits = ledger.rows().stream()
                .flatMap(row -> row.bySort().entrySet().stream())
                .filter(e -> isWait(e.getKey()))
                .mapToDouble(e -> e.getValue())
                .sum();
        assertEquals(waits, ledger.waitedSeconds(), 1e-6, "every wait has its cause");
        assertSharesAreThoseOfTheAccount(simulator, ledger);
    }

    private static void assertSharesAreThoseOfTheAccount(Simulator simulator, LossLedger ledger) {
        var time = simulator.account().time();
        double blocked = 0;
        double broken = 0;
        for (int place = 0; place < time.places(); place++) {
            blocked += time.micros(place, TimeUse.BLOCKED) / 1e6;
            broken += time.micros(place, TimeUse.BREAKDOWN) / 1e6;
        }
        assertEquals(blocked, sum(ledger, LossKind.BLOCKED), 1e-6);
        assertEquals(broken, sum(ledger, LossKind.BREAKDOWN), 1e-6);
    }

    private static boolean isWait(LossKind loss) {
        return loss == LossKind.STARVED || loss == LossKind.BLOCKED || loss == LossKind.MISSING_PARTS;
    }

    private static double sum(LossLedger ledger, LossKind loss) {
        return ledger.rows().stream().mapToDouble(row -> row.seconds(loss)).sum();
    }

    /** Run of one line, booked by the kernel, by the fold and by the naive search. */
    private static final class Run {
        private final LineLayout layout;
        private final long seed;
        private final SortedMap<String, Double> naive = new TreeMap<>();
        private LineState line;
        private LineTime now = LineTime.ORIGIN;

        Run(LineLayout layout, long seed) {
            this.seed = seed;
            this.layout = layout;
            line = LineState.initial(layout);
        }

        void holdAgainstNaive() {
            var simulator = Simulator.withoutSignals(layout, seed);
            simulator.advanceTo(LineTime.ORIGIN, this::fold);
            var fold = new LedgerFold(layout, line);
            simulator.advanceTo(END, event -> {
                fold.apply(line, event);
                book(event.at());
                fold(event);
            });
            book(END);

            var folded = fold.bookUpTo(line, END).ledger();
            // Only the kernel knows the target of a blocked unit if routes branch.
            if (layout.stations().stream().allMatch(s -> layout.branchesFrom(s).size() == 1)) {
                var kernel = byKernel().ledger();
                compare(rows(kernel), rows(folded));
                compare(flows(kernel), flows(folded));
            }
            compare(naive, flows(folded));
        }

        private LedgerBook byKernel() {
            var simulator = Simulator.withoutSignals(layout, seed);
            simulator.advanceTo(LineTime.ORIGIN);
            var book = simulator.openLedger();
            simulator.advanceTo(END, book);
            return book;
        }

        private void fold(LineEvent event) {
            line = Reducer.apply(line, event);
        }

        private void book(LineTime until) {
            double seconds = until.inSeconds() - now.inSeconds();
            if (seconds <= 0) {
                return;
            }
            now = until;
            var causes = new NaiveCauses(layout, line);
            for (var station : line.allStations()) {
                for (var place : station.places()) {
                    if (NaiveCauses.isWait(causes.use(place))) {
                        causes.of(place)
                                .forEach((candidate, part) -> naive.merge(
                                        candidate.cause() + " " + candidate.why() + " " + station.id() + " "
                                                + causes.use(place),
                                        part * seconds,
                                        Double::sum));
                    }
                }
            }
        }

        private static SortedMap<String, Double> rows(LossLedger ledger) {
            var rows = new TreeMap<String, Double>();
            for (var row : ledger.rows()) {
                row.bySort().forEach((loss, seconds) -> rows.put(row.station() + " " + loss, seconds));
            }
            return rows;
        }

        private static SortedMap<String, Double> flows(LossLedger ledger) {
            var flows = new TreeMap<String, Double>();
            for (Flow f : ledger.flows()) {
                flows.put(f.cause() + " " + f.why() + " " + f.victim() + " " + f.how(), f.seconds());
            }
            return flows;
        }

        private static void compare(SortedMap<String, Double> expected, SortedMap<String, Double> actual) {
            assertEquals(expected.keySet(), actual.keySet());
            expected.forEach((key, seconds) ->
                    assertEquals(seconds, actual.getOrDefault(key, Double.NaN), TOLERANCE_SECONDS, key));
        }
    }
}
