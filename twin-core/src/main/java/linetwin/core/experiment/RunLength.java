package linetwin.core.experiment;

import java.time.Duration;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationKindLosses;
import linetwin.core.layout.StationSpec;

/**
 * Default length of one run: about a million operations, in hours with one digit (1, 2 or 5 times a power of ten). This
 * is 1,000 h for the benchmark line and 50 h for five stations with cycles of one second: long enough for intervals of
 * a few tenths of a percent from ten runs, short enough for a computation in one or two seconds.
 */
public final class RunLength {
    private static final double OPERATIONS = 1_000_000;
    private static final double NANOS_PER_HOUR = 3.6e12;
    private static final double MILLIS_PER_HOUR = 3.6e6;
    private static final double LONGEST_HOURS = 1_000_000;
    private static final double SHORTEST_HOURS = 1e-3;

    private RunLength() {}

    public static Duration of(LineLayout layout) {
        double perHour = layout.routes().stream()
                .mapToDouble(route -> operationsPerHour(layout, route))
                .sum();
        double hours = Math.clamp(OPERATIONS / perHour, SHORTEST_HOURS, LONGEST_HOURS);
        return Duration.ofMillis(Math.round(rounded(hours) * MILLIS_PER_HOUR));
    }

    /** Returns the operations per hour if the slowest station alone limits this route. */
    private static double operationsPerHour(LineLayout layout, RouteSpec route) {
        double slowest = route.stations().stream()
                .map(id -> layout.station(id).orElseThrow())
                .mapToDouble(station -> cycleHours(layout, station))
                .max()
                .orElseThrow();
        return route.stations().size() / slowest;
    }

    private static double cycleHours(LineLayout layout, StationSpec station) {
        double pace = layout.losses().stream()
                .filter(losses -> losses.kind() == station.kind())
                .mapToDouble(StationKindLosses::paceFactor)
                .findFirst()
                .orElse(1);
        double nanos = station.standardTime().toNanos() * pace
                + station.carrierChange().toNanos();
        return Math.max(nanos, 1_000) / NANOS_PER_HOUR / station.places();
    }

    private static double rounded(double hours) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(hours)));
        double digit = hours / power;
        return power * (digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10);
    }
}
