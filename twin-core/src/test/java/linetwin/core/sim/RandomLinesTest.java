package linetwin.core.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import linetwin.core.event.LineEvent;
import linetwin.core.event.Reducer;
import linetwin.core.kpi.AccountFold;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tests random small lines with random faults; the name of a failed test is the seed that reproduces it. */
final class RandomLinesTest {
    private static final int LINES = 1_000;
    private static final int CHECKS = 5;
    private static final long HOURS = 15;
    private static final long SECONDS_PER_HOUR = 3_600;

    @TestFactory
    Stream<DynamicTest> noInvariantBreaksAndTheFoldEqualsTheKernel() {
        return LongStream.range(0, LINES)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> new Run(seed).play()));
    }

    @TestFactory
    Stream<DynamicTest> restoredLineGoesOnAsIfItHadNeverStopped() {
        return LongStream.range(0, LINES)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> restoreAmid(seed)));
    }

    private static void restoreAmid(long seed) {
        var layout = RandomLine.of(seed);
        var simulator = Simulator.withoutSignals(layout, seed);
        simulator.advanceTo(LineTime.seconds(seed % 7 * 5_000));
        var snapshot = simulator.snapshot();
        var first = rest(simulator);
        var account = simulator.account().copy();
        var state = simulator.state();

        simulator.restore(snapshot);
        assertEquals(first, rest(simulator));
        assertEquals(account, simulator.account());

        var another = Simulator.withoutSignals(layout, seed + 1);
        another.restore(snapshot);
        another.advanceTo(LineTime.seconds(HOURS * SECONDS_PER_HOUR));
        assertEquals(account, another.account());
        assertEquals(state, another.state());
    }

    private static List<LineEvent> rest(Simulator simulator) {
        var events = new ArrayList<LineEvent>();
        simulator.advanceTo(LineTime.seconds(HOURS * SECONDS_PER_HOUR), events::add);
        return events;
    }

    /** Run of one line with the fold of its events beside it. */
    private static final class Run {
        private final LineLayout layout;
        private final Simulator simulator;
        private final AccountFold fold;
        private final UnitAgeCheck ages = new UnitAgeCheck();
        private final DeadlockCheck locks = new DeadlockCheck();
        private LineState folded;

        Run(long seed) {
            layout = RandomLine.of(seed);
            simulator = Simulator.withoutSignals(layout, seed);
            folded = LineState.initial(layout);
            fold = new AccountFold(layout, folded);
        }

        void play() {
            for (int i = 1; i <= CHECKS; i++) {
                var now = LineTime.seconds(i * HOURS * SECONDS_PER_HOUR / CHECKS);
                simulator.advanceTo(now, this::apply);
                check(now);
            }
        }

        private void apply(LineEvent event) {
            var after = Reducer.apply(folded, event);
            fold.apply(folded, event, after);
            ages.apply(folded, event);
            locks.apply(event);
            folded = after;
        }

        private void check(LineTime now) {
            assertEquals(simulator.state(), folded.upTo(now));
            assertEquals(simulator.account(), fold.upTo(now));
            new LineInvariants(layout).check(folded, simulator.account(), now);
            ages.check(folded, simulator.account(), now);
            locks.check(folded, simulator.deadlock());
        }
    }
}
