package linetwin.ui.cli.experiment;

import static java.util.Locale.ROOT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import linetwin.core.experiment.QueueGrowth;
import linetwin.core.kpi.capacity.BenchLoad;

/** Text of an overloaded rework bench: its loads, the growth of its queue, and the remedy. */
public final class OverloadText {
    private static final double SAME_LOAD = 0.005;
    private static final String REMEDY = "Give it more places or less time per unit, or let fewer units fail";

    private OverloadText() {}

    /** Text of a bench whose queue grew in the runs of its line. */
    public static String of(QueueGrowth queue) {
        return String.format(
                ROOT,
                "rework bench %s cannot keep up with %s: %s. Its queue grows without end, by %s units per hour;"
                        + " more hours do not help. Work in process and lead time never settle. %s",
                queue.bench(),
                String.join(", ", queue.stations()),
                loads(queue.firstLoad(), queue.load()),
                figure(queue.unitsPerHour()),
                REMEDY);
    }

    /** Text of a bench that the stations of the file can overload. */
    public static String of(BenchLoad bench) {
        return String.format(
                ROOT,
                "rework bench %s cannot keep up: %s, when the line ships the %s units per hour that its stations allow. Its"
                        + " queue then grows without end, by %s units per hour; it keeps up with %s shipped units per"
                        + " hour at most. %s",
                bench.bench(),
                loads(bench.firstLoad(), bench.load()),
                figure(bench.lineUnitsPerHour()),
                figure(bench.growthPerHour()),
                figure(bench.shippableUnitsPerHour()),
                REMEDY);
    }

    private static String loads(double first, double all) {
        return all - first < SAME_LOAD
                ? "load " + load(all)
                : "load %s by units that fail once, %s with those that fail again".formatted(load(first), load(all));
    }

    /** Load with one decimal, and with as many as distinguish it from 1. */
    private static String load(double load) {
        int digits = 1;
        while (digits < 4 && Math.abs(load - 1) < 2 * Math.pow(10, -digits)) {
            digits++;
        }
        return String.format(ROOT, "%." + digits + "f", load);
    }

    private static String figure(double value) {
        return BigDecimal.valueOf(value)
                .setScale(SimulationTable.digits(0, value), RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
