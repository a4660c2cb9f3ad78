package linetwin.connectors.foreign;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Structure of a foreign plant. Every signal is a counter that rises by one in each period, so that lost values are
 * detectable. Stations are numbered from {@code S001}, signals from {@code v000}.
 *
 * @param prefix prefix of the names of the stations
 * @param stations number of stations
 * @param signals number of signals per station
 * @param period period of each signal; the signals of a station are spread over it
 * @param origin time at which all counters were zero; two processes with the same origin have the same counts
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

    /** Time at which a signal reaches a count. */
    public Instant at(int index, long count) {
        return origin.plusNanos(count * period.toNanos() + phase(index));
    }

    /** Count of a signal; negative before the first count. */
    public long count(int index, Instant now) {
        return count(index, nanos(now));
    }

    /** Time since the origin in nanoseconds. */
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
