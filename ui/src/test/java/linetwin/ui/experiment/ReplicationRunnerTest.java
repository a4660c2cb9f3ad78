package linetwin.ui.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import linetwin.ui.experiment.ReplicationRunner.Job;
import org.junit.jupiter.api.Test;

final class ReplicationRunnerTest {
    private final SilentMonitor monitor = new SilentMonitor();

    @Test
    void resultsStandInTheOrderOfTheJobs() throws InterruptedException {
        var jobs = IntStream.range(0, 50).<Job<Integer>>mapToObj(i -> _ -> i).toList();
        try (var runner = new ReplicationRunner(5, monitor)) {
            assertEquals(IntStream.range(0, 50).boxed().toList(), runner.run("Counting", jobs));
        }
    }

    @Test
    void cancelledJobsStopAndDoneOnesKeepTheirResults() throws InterruptedException {
        try (var runner = new ReplicationRunner(1, monitor)) {
            Job<Boolean> asks = goOn -> goOn.test(0.5);
            Job<Boolean> cancels = goOn -> {
                monitor.cancelled = true;
                return goOn.test(0.5);
            };
            assertEquals(List.of(true, false, false), runner.run("Stopping", List.of(asks, cancels, asks)));
            assertTrue(runner.isCancelled());
        }
    }

    @Test
    void faultOfAJobIsNotSwallowed() throws InterruptedException {
        try (var runner = new ReplicationRunner(2, monitor)) {
            Job<Integer> fails = _ -> {
                throw new ArithmeticException("no");
            };
            var fault = assertThrows(IllegalStateException.class, () -> runner.run("Failing", List.of(fails)));
            assertTrue(fault.getCause() instanceof ArithmeticException);
            assertFalse(runner.isCancelled());
        }
    }

    /** Monitor that shows nothing. */
    private static final class SilentMonitor implements RunMonitor, RunProgress {
        private volatile boolean cancelled;

        @Override
        public RunProgress begin(String what) {
            return this;
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }

        @Override
        public void show(double share) {}

        @Override
        public void close() {}
    }
}
