package linetwin.ui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import linetwin.ui.cli.ReplicationRunner.Job;
import org.junit.jupiter.api.Test;

final class ReplicationRunnerTest {
    @Test
    void resultsStandInTheOrderOfTheJobs() throws InterruptedException {
        var jobs = IntStream.range(0, 50).<Job<Integer>>mapToObj(i -> _ -> i).toList();
        try (var runner = new ReplicationRunner(5)) {
            assertEquals(IntStream.range(0, 50).boxed().toList(), runner.run("Counting", jobs));
        }
    }

    @Test
    void cancelledJobsAreToldToStopAndDoneOnesKeepTheirResults() throws InterruptedException {
        try (var runner = new ReplicationRunner(1)) {
            Job<Boolean> asks = goOn -> goOn.test(0.5);
            Job<Boolean> cancels = goOn -> {
                runner.cancel();
                return goOn.test(0.5);
            };
            assertEquals(List.of(true, false, false), runner.run("Stopping", List.of(asks, cancels, asks)));
            assertTrue(runner.isCancelled());
        }
    }

    @Test
    void faultOfAJobIsNotSwallowed() throws InterruptedException {
        try (var runner = new ReplicationRunner(2)) {
            Job<Integer> fails = _ -> {
                throw new ArithmeticException("no");
            };
            var fault = assertThrows(IllegalStateException.class, () -> runner.run("Failing", List.of(fails)));
            assertTrue(fault.getCause() instanceof ArithmeticException);
            assertFalse(runner.isCancelled());
        }
    }

    @Test
    void progressTellsTheTimeLeft() {
        assertEquals(
                "Simulating:  25 %, about 6 s left",
                Progress.text("Simulating", 0.25, 2).strip());
    }

    @Test
    void progressMakesNoGuessBeforeItCan() {
        assertEquals("Simulating:   1 %", Progress.text("Simulating", 0.01, 2));
    }
}
