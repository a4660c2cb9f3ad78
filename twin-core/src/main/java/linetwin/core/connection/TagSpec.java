package linetwin.core.connection;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.core.id.StationId;
import linetwin.core.model.PackMlState;

/**
 * Meaning of values of a source: of one tag, or of a family of tags by a path with captures. optional {@code {uri of
 * its namespace}} in front; MQTT: topic; Sparkplug: {@code edge/device/metric}. Captures: {@code {station}} and
 * {@code {signal}}, and any other name for segments without meaning MachineryItemState nothing
 *
 * @param path location of the values. OPC UA: browse path below Objects, separated by {@code /}, each segment with an
 * @param station station of the values; empty for the captured one
 * @param signal signal of the values, {@code class/name} or a name alone; empty for the captured one
 * @param stations ids in the line file by captured station name; a name without entry is the id itself
 * @param states meaning of a state value, by the value as text; empty for OPC 30050 numbers and names, and
 * @param payload decoding of MQTT messages
 * @param every longest expected interval between two values; empty if values come on change only, so that silence
 *     proves
 * @param sampling OPC UA sampling interval; empty for half the publishing interval
 * @param queue OPC UA queue size at the server
 * @param qos MQTT quality of service
 * @param factor factor of a number, applied before the offset
 */
public record TagSpec(
        String path,
        Meaning meaning,
        Optional<StationId> station,
        Optional<String> signal,
        Map<String, StationId> stations,
        Map<String, PackMlState> states,
        PayloadSpec payload,
        Optional<Duration> every,
        Optional<Duration> sampling,
        Optional<Deadband> deadband,
        int queue,
        int qos,
        double factor,
        double offset) {
    public static final int SHORTEST_QUEUE = 10;

    public TagSpec {
        stations = Collections.unmodifiableMap(new TreeMap<>(stations));
        states = Collections.unmodifiableMap(new TreeMap<>(states));
    }

    /** Kinds of information in a value. */
    public enum Meaning {
        SIGNAL,
        STATE,
        STOP_REASON,
        PART,
        GOOD_COUNT,
        BAD_COUNT,
        REWORK_COUNT,
        CYCLE_TIME,
        ENERGY,
        /** OPC UA events, alarms and conditions of the node and of all nodes below it. */
        ALARMS
    }

    /**
     * Smallest change that is reported (OPC 10000-4, 7.22.2).
     *
     * @param size size in the unit of the signal, or in percent of its range
     */
    public record Deadband(double size, boolean percent) {}

    /** Creates a family of tags with a path and default settings. */
    public static TagSpec of(String path, Meaning meaning) {
        return new TagSpec(
                path,
                meaning,
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                PayloadSpec.AUTO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SHORTEST_QUEUE,
                1,
                1,
                0);
    }
}
