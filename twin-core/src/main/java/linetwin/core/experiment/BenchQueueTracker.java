package linetwin.core.experiment;

import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import linetwin.core.id.BenchId;
import linetwin.core.kpi.LineAccount;
import linetwin.core.layout.LineLayout;

/** Records one bench of a run, interval by interval, from the sums of its line. */
final class BenchQueueTracker {
    private final int bench;
    private final int[] stations;
    private final double[] units = new double[WarmUp.INTERVALS];
    private final double[] failures = new double[WarmUp.INTERVALS];
    private final double[] firstFailures = new double[WarmUp.INTERVALS];
    private int interval;
    private long unitMicrosBefore;
    private long failuresBefore;
    private long firstFailuresBefore;

    /** @param bench number of the bench in the layout */
    BenchQueueTracker(LineLayout layout, int bench) {
        this.bench = bench;
        stations = stationsOf(layout, layout.benches().get(bench).id());
    }

    private static int[] stationsOf(LineLayout layout, BenchId bench) {
        return IntStream.range(0, layout.stations().size())
                .filter(i ->
                        layout.stations().get(i).rework().filter(bench::equals).isPresent())
                .toArray();
    }

    /** Records an interval of this length that ends now. */
    void observe(LineAccount account, double micros) {
        long failed = sum(station -> account.tries(station) - account.passes(station));
        long failedFirst = sum(station -> account.firstTries(station) - account.firstPasses(station));
        units[interval] = (account.benchMicros(bench) - unitMicrosBefore) / micros;
        failures[interval] = (double) (failed - failuresBefore);
        firstFailures[interval] = (double) (failedFirst - firstFailuresBefore);
        unitMicrosBefore = account.benchMicros(bench);
        failuresBefore = failed;
        firstFailuresBefore = failedFirst;
        interval++;
    }

    BenchQueueSeries series() {
        return new BenchQueueSeries(units, failures, firstFailures);
    }

    private long sum(IntToLongFunction count) {
        long sum = 0;
        for (int station : stations) {
            sum += count.applyAsLong(station);
        }
        return sum;
    }
}
