package linetwin.core.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import linetwin.core.event.LineEvent;
import linetwin.core.event.Reducer;
import linetwin.core.kpi.TimeUse;
import linetwin.core.kpi.ledger.LedgerBook;
import linetwin.core.kpi.ledger.LedgerFold;
import linetwin.core.kpi.ledger.Loss;
import linetwin.core.kpi.ledger.LossLedger;
import linetwin.core.kpi.ledger.LossLedger.Flow;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Ledgers of random small lines; the name of a failing one is the seed that makes it again. */
final class LossLedgerTest {
    private static final int LINES = 60;
    private static final LineTime END = LineTime.seconds(6 * 3_600);
    /** The rest of an even split goes to the first, up to a few microseconds at every moment. */
    private static final double TOLERANCE_SECONDS = 0.05;

    @TestFactory
    Stream<DynamicTest> everyWaitIsTracedToTheFirstThatDoesNotWait() {
        return LongStream.range(0, LINES)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> new Run(seed).holdAgainstNaive()));
    }

    @TestFactory
    Stream<DynamicTest> everySecondIsBookedOnce() {
        return LongStream.range(0, LINES)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> addsUp(seed)));
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
                .filter(e -> e.getKey().isWait())
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
        assertEquals(blocked, sum(ledger, Loss.BLOCKED), 1e-6);
        assertEquals(broken, sum(ledger, Loss.BREAKDOWN), 1e-6);
    }

    private static double sum(LossLedger ledger, Loss loss) {
        return ledger.rows().stream().mapToDouble(row -> row.seconds(loss)).sum();
    }

    /** One line, booked by the kernel, by the fold and by the naive search. */
    private static final class Run {
        private final LineLayout layout;
        private final long seed;
        private final SortedMap<String, Double> naive = new TreeMap<>();
        private LineState line;
        private LineTime now = LineTime.ORIGIN;

        Run(long seed) {
            this.seed = seed;
            layout = RandomLine.of(seed);
            line = LineState.initial(layout);
        }

        void holdAgainstNaive() {
            var simulator = Simulator.withoutSignals(layout, seed);
            simulator.advanceTo(LineTime.ORIGIN, this::fold);
            var fold = new LedgerFold(layout, line);
            simulator.advanceTo(END, event -> {
                fold.hear(line, event);
                book(event.at());
                fold(event);
            });
            book(END);

            var folded = fold.bookUpTo(line, END).ledger();
            assertEquals(byKernel().ledger(), folded, "the fold equals the kernel");
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
                        var helpers = causes.of(place);
                        for (var helper : helpers) {
                            var key = helper.party() + " " + helper.why() + " " + station.id() + " " + causes.use(place);
                            naive.merge(key, seconds / helpers.size(), Double::sum);
                        }
                    }
                }
            }
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
