package linetwin.core.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import linetwin.core.kpi.KpiElements;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Test for queues that grow without end. A queue grows for a long time also where its load is just below 1, and for
 * ever where it is above. So both must be shown: a positive trend, and a load above 1.
 *
 * <p>The second half of every replication is divided into five batches. Of each batch the trend is the Theil-Sen slope
 * of the units at the bench, and the load is the repair time of the units that failed over the time of the places. Both
 * have one-sided Student limits over the batches of all replications (method of batch means: A. M. Law, Simulation
 * Modeling and Analysis, 5th ed., section 9.5.3). A single replication is enough.
 */
final class QueueGrowthTrend {
    static final double CONFIDENCE = 0.999;

    private static final int SEGMENTS = 5;
    private static final int SEGMENT = WarmUp.INTERVALS / 2 / SEGMENTS;

    private final LineLayout layout;
    private final List<RunTrajectory> runs;
    private final double intervalHours;

    private QueueGrowthTrend(LineLayout layout, Duration run, List<RunTrajectory> runs) {
        this.layout = layout;
        this.runs = runs;
        intervalHours = KpiElements.hours(run) / WarmUp.INTERVALS;
    }

    /** Returns the queues that grow without end in these runs. */
    static List<QueueGrowth> endless(LineLayout layout, Duration run, List<RunTrajectory> runs) {
        var trend = new QueueGrowthTrend(layout, run, runs);
        return IntStream.range(0, layout.benches().size())
                .mapToObj(trend::growth)
                .filter(QueueGrowth::isEndless)
                .toList();
    }

    private QueueGrowth growth(int index) {
        var bench = layout.benches().get(index);
        var slopes = new ArrayList<Double>();
        var loads = new ArrayList<Double>();
        double first = 0;
        for (var run : runs) {
            var series = run.benches().get(index);
            for (int segment = 0; segment < SEGMENTS; segment++) {
                int from = WarmUp.INTERVALS / 2 + segment * SEGMENT;
                slopes.add(TheilSenSlope.of(means(series.units(), from)) / (Mser5.BATCH * intervalHours));
                loads.add(load(bench, series.failures(), from));
                first += load(bench, series.firstFailures(), from) / (SEGMENTS * runs.size());
            }
        }
        return new QueueGrowth(
                bench.id(), stationsOf(bench), first, mean(loads), mean(slopes), lowerLimit(loads), lowerLimit(slopes));
    }

    private List<String> stationsOf(BenchSpec bench) {
        return layout.stations().stream()
                .filter(station -> station.rework().filter(bench.id()::equals).isPresent())
                .map(StationSpec::id)
                .map(Object::toString)
                .toList();
    }

    private double load(BenchSpec bench, double[] failures, int from) {
        double failed = Arrays.stream(failures, from, from + SEGMENT).sum();
        double placeHours =
                bench.places() * SEGMENT * intervalHours * layout.calendar().plannedShare();
        return failed * KpiElements.hours(bench.meanTime()) / placeHours;
    }

    private static double[] means(double[] values, int from) {
        var means = new double[SEGMENT / Mser5.BATCH];
        for (int i = 0; i < SEGMENT; i++) {
            means[i / Mser5.BATCH] += values[from + i] / Mser5.BATCH;
        }
        return means;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    private static double lowerLimit(List<Double> values) {
        var statistics = new SummaryStatistics();
        values.forEach(statistics::addValue);
        double quantile = new TDistribution(null, values.size() - 1.0).inverseCumulativeProbability(CONFIDENCE);
        return statistics.getMean() - quantile * statistics.getStandardDeviation() / Math.sqrt((double) values.size());
    }
}
