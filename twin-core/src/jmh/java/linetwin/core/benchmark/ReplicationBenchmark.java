package linetwin.core.benchmark;

import linetwin.core.layout.LineLayout;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.infra.ThreadParams;

/** Parallel replications: each thread creates and runs its own. */
@State(Scope.Thread)
public class ReplicationBenchmark {
    private static final double LENGTH = 20_000;
    private static final long FAR_APART = 1_000_000;

    private final LineLayout layout = SerialLayouts.of(SerialLine.LINE10_F);
    private long seed;

    @Setup
    public void begin(ThreadParams thread) {
        seed = thread.getThreadIndex() * FAR_APART;
    }

    @Benchmark
    @Threads(1)
    public void onOneThread(IterationCounters passed) {
        replicate(passed);
    }

    @Benchmark
    @Threads(2)
    public void onTwoThreads(IterationCounters passed) {
        replicate(passed);
    }

    private void replicate(IterationCounters passed) {
        var model = new KernelLine(layout, seed++);
        model.advance(LENGTH);
        passed.parts += model.parts();
    }
}
