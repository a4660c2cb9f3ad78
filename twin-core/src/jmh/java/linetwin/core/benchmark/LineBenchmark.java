package linetwin.core.benchmark;

import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Parts per second of wall time on a serial line. A run with a wrong throughput reports no result. */
@State(Scope.Thread)
public class LineBenchmark {
    private static final double TOLERANCE = 1e-6;
    private static final double WARM_UP = 20_000;
    /** Simulated seconds per call times stations: about a millisecond of wall time. */
    private static final double STRETCH = 20_000;

    @Param
    private SimulationEngine engine = SimulationEngine.KERNEL;

    @Param
    private SerialLine line = SerialLine.LINE10_R;

    private final ThroughputEstimate estimate = new ThroughputEstimate();
    private SerialModel model = SimulationEngine.KERNEL.of(SerialLine.LINE10_R);

    @Setup
    public void begin() {
        model = engine.of(line);
        model.advance(WARM_UP);
    }

    @Benchmark
    public void advance(IterationCounters passed) {
        long parts = model.parts();
        long events = model.events();
        double stretch = STRETCH / line.stations();
        passed.metered(() -> model.advance(stretch));
        long more = model.parts() - parts;
        passed.parts += more;
        passed.events += model.events() - events;
        estimate.add(more / stretch);
    }

    @TearDown
    public void check() {
        estimate.require(line);
        for (int station = 0; station < line.stations(); station++) {
            requireStatistics(station);
        }
    }

    /** Refuses implausible statistics: an engine without statistics would have less work. */
    private void requireStatistics(int station) {
        var shares = model.shares(station);
        double sum = shares[0] + shares[1] + shares[2] + shares[3];
        double queue = shares[4];
        boolean plausible = queue >= 0 && queue <= SerialLine.BUFFER && model.finished(station) >= model.parts();
        if (!plausible || Math.abs(sum - 1) > TOLERANCE) {
            throw new IllegalStateException(
                    "%s has shares %s at station %d of %s".formatted(engine, Arrays.toString(shares), station, line));
        }
    }
}
