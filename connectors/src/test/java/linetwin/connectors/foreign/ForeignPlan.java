package linetwin.connectors.foreign;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a foreign plant is made of. Every signal is a counter that goes up by one in each period, so that what is
 * missing can be seen; {@code S001} to the last station, {@code v000} to the last signal.
 *
 * @param prefix of the names of its stations
 * @param signals of each station
 * @param period of each signal; those of one station are spread over it
 * @param origin when the counters were at zero: two processes with one origin count alike
 */
public record ForeignPlan(String prefix, int stations, int signals, Duration period, Instant origin) {
    public static final String NAMESPACE = "http://acme.example/press";
    private static final int PHASES = 16;

    public static ForeignPlan small() {
        return new ForeignPlan("S", 2, 5, Duration.ofMillis(100), Instant.now());
    }

    public int size() {
        return stations * signals;
    }

    public Stream<String> stationNames() {
        return IntStream.rangeClosed(1, stations).mapToObj(this::station);
    }

    public String station(int number) {
        return "%s%03d".formatted(prefix, number);
    }

    public static String signal(int index) {
        return "v%03d".formatted(index);
    }

    /** When a signal came or will come to a count. */
    public Instant at(int index, long count) {
        return origin.plusNanos(count * period.toNanos() + phase(index));
    }

    /** To what a signal has counted; below 0 before the first. */
    public long count(int index, Instant now) {
        return count(index, nanos(now));
    }

    /** How long after the origin. */
    long nanos(Instant now) {
        return Duration.between(origin, now).toNanos();
    }

    long count(int index, long nanos) {
        return Math.floorDiv(nanos - phase(index), period.toNanos());
    }

    private long phase(int index) {
        return period.toNanos() / PHASES * (index % PHASES);
    }
}
