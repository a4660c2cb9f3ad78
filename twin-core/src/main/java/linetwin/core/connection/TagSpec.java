package linetwin.core.connection;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.core.id.StationId;
import linetwin.core.model.PackMlState;

/**
 * What some values of a source mean for the line: one tag, or a whole family by a path with captures.
 *
 * @param path where the values are. OPC UA: a browse path below Objects, parted by {@code /}, a segment optionally led
 *     by {@code {uri of its namespace}}; MQTT: a topic; Sparkplug: {@code edge/device/metric}. Captures:
 *     {@code {station}} and {@code {signal}}, and any other name for parts that do not matter
 * @param station which station it tells of; empty: the captured one
 * @param signal which signal it is, {@code class/name} or a name alone; empty: the captured one
 * @param stations what a captured station is called in the line file; those not named keep their name
 * @param states what a value of the state means, by the value as text; empty: OPC 30050 numbers and names, and
 *     MachineryItemState
 * @param payload of MQTT
 * @param every how often a value is expected at least; empty: only on change, so silence proves nothing
 * @param sampling of OPC UA; empty: half the publishing interval
 * @param queue of OPC UA, at the server
 * @param qos of MQTT
 * @param factor multiplied with a number, before the offset is added
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

    /** What a value tells. */
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
        /** OPC UA events, alarms and conditions of the node and all below it. */
        ALARMS
    }

    /**
     * A change too small to be told (OPC 10000-4, 7.22.2).
     *
     * @param size in the signal's unit, or in percent of its range
     */
    public record Deadband(double size, boolean percent) {}

    /** A family of tags with nothing but a path. */
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
