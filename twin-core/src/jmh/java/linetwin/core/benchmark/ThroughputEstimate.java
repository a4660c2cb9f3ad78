package linetwin.core.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/** Throughput estimate from many equal stretches of one run, compared with the known throughput of the line. */
final class ThroughputEstimate {
    /** Limit in standard errors with 19 degrees of freedom; exceeded by chance once in 700 runs. */
    private static final double FAR = 3.7;

    private static final double NORMAL_95 = 1.96;

    /** Number of batches of stretches: neighbouring stretches are correlated. */
    private static final int BATCHES = 20;

    private final List<Double> rates = new ArrayList<>();

    void add(double partsPerSecond) {
        rates.add(partsPerSecond);
    }

    /**
     * @throws IllegalStateException if the throughput differs from the known value: the measured speed would be
     *     meaningless
     */
    void require(SerialLine line) {
        var batches = batches();
        double error = Math.hypot(batches.getStandardDeviation() / Math.sqrt(BATCHES), line.halfWidth() / NORMAL_95);
        double z = (batches.getMean() - line.throughput()) / error;
        if (!(Math.abs(z) <= FAR)) {
            throw new IllegalStateException("%s made %.6f parts/s where %.6f are known: %.1f standard errors"
                    .formatted(line, batches.getMean(), line.throughput(), z));
        }
    }

    private SummaryStatistics batches() {
        var batches = new SummaryStatistics();
        int length = rates.size() / BATCHES;
        for (int batch = 0; batch < BATCHES; batch++) {
            batches.addValue(rates.subList(batch * length, (batch + 1) * length).stream()
                    .mapToDouble(rate -> rate)
                    .average()
                    .orElse(Double.NaN));
        }
        return batches;
    }
}
