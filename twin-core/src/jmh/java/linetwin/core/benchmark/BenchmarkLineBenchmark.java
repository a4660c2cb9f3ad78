package linetwin.core.benchmark;

import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Simulated hours of the benchmark line per second of wall time, on one thread. */
@State(Scope.Thread)
public class BenchmarkLineBenchmark {
    private static final long HOUR = 3_600_000_000L;
    private static final int HOURS = 10;

    private final Simulator simulator = Simulator.withoutSignals(LineFiles.benchmarkLine(), 1);

    @Benchmark
    public void unobserved(IterationCounters passed) {
        passed.metered(() -> simulator.advanceTo(later()));
        passed.hours += HOURS;
    }

    @Benchmark
    public void observed(IterationCounters passed, Blackhole observer) {
        passed.metered(() -> simulator.advanceTo(later(), observer::consume));
        passed.hours += HOURS;
    }

    private LineTime later() {
        return new LineTime(simulator.now().micros() + HOURS * HOUR);
    }
}
