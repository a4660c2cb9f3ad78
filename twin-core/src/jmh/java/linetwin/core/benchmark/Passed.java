package linetwin.core.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What passed within an iteration; reported per second beside the calls. Processor time tells how fast an engine is
 * even where other programs take their share of the machine, and the thread's own bytes leave out those of the harness.
 */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Passed {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e9;

    public long parts;
    public long events;
    /** Simulated. */
    public double hours;
    /** Of this thread. */
    public double processorSeconds;
    /** Allocated by this thread. */
    public long bytes;

    void metered(Runnable work) {
        long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
        long nanosBefore = THREADS.getCurrentThreadCpuTime();
        work.run();
        processorSeconds += (THREADS.getCurrentThreadCpuTime() - nanosBefore) / NANOS;
        bytes += THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
    }
}
