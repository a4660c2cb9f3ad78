package linetwin.connectors.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Parameters of one run. Items are counters below {@code Plant/{station}/Signals/{signal}}, or messages below
 * {@code bench/{station}/{signal}}; stations are {@code S1}, {@code S2}, and so on.
 *
 * @param stations number of stations
 * @param signals number of signals per station
 * @param periodMillis period of every counter in milliseconds
 * @param samplingMillis OPC UA sampling interval in milliseconds
 * @param publishingMillis OPC UA publishing interval in milliseconds
 * @param warmSeconds warm-up in seconds, counted from the time at which every item has a value
 * @param measureSeconds measured time in seconds
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

    /** Parses the text of {@link #toJson}. */
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
