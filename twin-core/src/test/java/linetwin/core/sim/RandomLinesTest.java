package linetwin.core.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** Random small lines with random faults; the name of a failing one is the seed that makes it again. */
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

    /** One line, run and folded side by side. */
    private static final class Run {
        private final LineLayout layout;
        private final Simulator simulator;
        private final AccountFold fold;
        private final Ages ages = new Ages();
        private final Locks locks = new Locks();
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
                simulator.advanceTo(now, this::hear);
                check(now);
            }
        }

        private void hear(LineEvent event) {
            fold.hear(folded, event);
            ages.hear(folded, event);
            locks.hear(event);
            folded = Reducer.apply(folded, event);
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
