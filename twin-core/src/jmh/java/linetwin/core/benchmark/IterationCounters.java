package linetwin.core.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Counters of one iteration, reported per second beside the calls. Processor time measures an engine independently of
 * the load by other programs, and the bytes of the thread exclude those of the harness.
 */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class IterationCounters {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e9;

    public long parts;
    public long events;
    /** Simulated hours. */
    public double hours;
    /** Processor time of this thread, in seconds. */
    public double processorSeconds;
    /** Bytes allocated by this thread. */
    public long bytes;

    void metered(Runnable work) {
        long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
        long nanosBefore = THREADS.getCurrentThreadCpuTime();
        work.run();
        processorSeconds += (THREADS.getCurrentThreadCpuTime() - nanosBefore) / NANOS;
        bytes += THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
    }
}
