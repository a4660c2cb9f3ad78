package linetwin.core.benchmark;

import linetwin.core.sim.Simulator;
import linetwin.core.sim.Snapshot;
import linetwin.core.time.LineTime;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Snapshots of a line of 100 stations in steady operation. */
@State(Scope.Thread)
public class SnapshotBenchmark {
    private static final int TIMES = 1_000;
    private static final LineTime FULL_SWING = LineTime.seconds(10_000);
    private static final LineTime LATER = LineTime.seconds(11_000);

    private final Simulator simulator = Simulator.withoutSignals(SerialLayouts.of(SerialLine.LINE100_F), 1);
    private Snapshot snapshot = simulator.snapshot();

    /** The run that restores has advanced beyond the snapshot. */
    @Setup
    public void begin() {
        simulator.advanceTo(FULL_SWING);
        snapshot = simulator.snapshot();
        simulator.advanceTo(LATER);
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public void taken(IterationCounters passed, Blackhole snapshots) {
        passed.metered(() -> {
            for (int i = 0; i < TIMES; i++) {
                snapshots.consume(simulator.snapshot());
            }
        });
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public void restored(IterationCounters passed) {
        passed.metered(() -> {
            for (int i = 0; i < TIMES; i++) {
                simulator.restore(snapshot);
            }
        });
    }
}
