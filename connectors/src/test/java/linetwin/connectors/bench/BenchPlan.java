package linetwin.connectors.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one run measures. Items are counters below {@code Plant/{station}/Signals/{signal}}, or messages below
 * {@code bench/{station}/{signal}}; stations are {@code S1}, {@code S2}, and so on.
 *
 * @param stations how many
 * @param signals of each station
 * @param periodMillis after which every counter is one higher
 * @param samplingMillis of OPC UA
 * @param publishingMillis of OPC UA
 * @param warmSeconds not measured, after every item has had a value
 * @param measureSeconds measured
 */
public record BenchPlan(
        String endpoint,
        String namespace,
        int stations,
        int signals,
        int periodMillis,
        int samplingMillis,
        int publishingMillis,
        int warmSeconds,
        int measureSeconds) {
    static final int QUEUE = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads what {@link #toJson} wrote. */
    static BenchPlan of(String[] arguments) {
        try {
            return JSON.readValue(arguments[0], BenchPlan.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BenchPlan at(String otherEndpoint, String otherNamespace) {
        return new BenchPlan(
                otherEndpoint,
                otherNamespace,
                stations,
                signals,
                periodMillis,
                samplingMillis,
                publishingMillis,
                warmSeconds,
                measureSeconds);
    }

    int items() {
        return stations * signals;
    }

    static String station(int index) {
        return "S" + (index + 1);
    }

    static String signal(int index) {
        return "T%03d".formatted(index);
    }

    /** Names of the signals of every station. */
    List<String> signalNames() {
        return IntStream.range(0, signals).mapToObj(BenchPlan::signal).toList();
    }
}
