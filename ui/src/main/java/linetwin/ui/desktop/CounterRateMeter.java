package linetwin.ui.desktop;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Rates of counters in counts per second, over about the last second. */
final class CounterRateMeter {
    private static final Duration SPAN = Duration.ofSeconds(1);
    private final Map<String, Reading> readings = new TreeMap<>();

    private record Reading(Instant at, long count, double perSecond) {}

    /**
     * Counts per second of the counter {@code name}.
     *
     * @param count present value of the counter
     */
    double perSecond(String name, long count, Instant now) {
        var last = readings.get(name);
        if (last == null || count < last.count()) {
            readings.put(name, new Reading(now, count, 0));
            return 0;
        }
        var passed = Duration.between(last.at(), now);
        if (passed.compareTo(SPAN) < 0) {
            return last.perSecond();
        }
        var rate = (count - last.count()) * 1000.0 / passed.toMillis();
        readings.put(name, new Reading(now, count, rate));
        return rate;
    }
}
