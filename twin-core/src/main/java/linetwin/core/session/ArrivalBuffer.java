package linetwin.core.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import linetwin.core.event.EventRecord;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.ConditionReported;
import linetwin.core.event.LineEvent.ConditionsRefreshed;
import linetwin.core.event.LineEvent.ContactLost;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.event.LineEvent.ContentsReported;
import linetwin.core.event.LineEvent.CountsReported;
import linetwin.core.event.LineEvent.EnergyMetered;
import linetwin.core.event.LineEvent.PlaceReported;
import linetwin.core.event.LineEvent.RosterReported;
import linetwin.core.event.LineEvent.SignalMeasured;
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.event.LineEvent.UnitMoved;
import linetwin.core.event.LineEvent.UnitReleased;
import linetwin.core.id.StationId;
import org.jspecify.annotations.Nullable;

/**
 * Arrivals of one source that the session has not taken yet: bounded, and safe to fill from any thread. A full buffer
 * keeps the newest value of each signal and each state, so that the present is never lost, and counts the replaced
 * ones. Signals and other events have separate capacities: a flood of one does not displace the other.
 */
final class ArrivalBuffer {
    /** Capacity for values of signals: more than 2 s at 100,000 values per second. */
    static final int VALUES = 1 << 18;

    /** Capacity that a message takes besides its values, as many messages of one value must not fill the memory. */
    private static final int MESSAGE = 7;

    /** Capacity for all other events. */
    static final int STATES = 1 << 16;

    private Deque<Arrival> waiting = new ArrayDeque<>();
    private Map<StationId, ConflatedSignals> newestSignals = new TreeMap<>();
    private Map<Object, EventRecord> newestStates = new LinkedHashMap<>();
    private long values;
    private long messages;
    private long states;
    private long conflated;
    private long refused;

    /** Entry of the buffer. */
    sealed interface Arrival {
        record Live(EventRecord event) implements Arrival {}

        record Historical(EventRecord event) implements Arrival {}

        /** Begin of a run; runs of all sources are numbered in the order of their reports. */
        record Began(String run, long number) implements Arrival {}
    }

    /** Key of the state of which an event is the newest. */
    private record Key(String kind, Object of) {}

    synchronized void add(EventRecord record) {
        switch (record.event()) {
            case SignalsMeasured e -> signals(record, e);
            case SignalMeasured _ -> {
                if (hasRoom()) {
                    add(new Arrival.Live(record), 1);
                } else {
                    conflate(record);
                }
            }
            default -> state(record);
        }
    }

    private void signals(EventRecord record, SignalsMeasured e) {
        if (hasRoom() && newestSignals.isEmpty()) {
            add(new Arrival.Live(record), e.batch().size());
        } else {
            conflated += newestSignals
                    .computeIfAbsent(e.station(), ConflatedSignals::new)
                    .put(record, e.batch());
        }
    }

    private boolean hasRoom() {
        return values + messages * MESSAGE < VALUES;
    }

    private void add(Arrival arrival, int size) {
        values += size;
        messages++;
        waiting.add(arrival);
    }

    private void state(EventRecord record) {
        if (states < STATES && newestStates.isEmpty()) {
            states++;
            waiting.add(new Arrival.Live(record));
        } else {
            conflate(record);
        }
    }

    private void conflate(EventRecord record) {
        var key = key(record.event());
        if (key == null) {
            refused++;
            return;
        }
        if (record.event() instanceof ConditionsRefreshed(var _, var station)) {
            newestStates.values().removeIf(earlier -> isConditionOf(earlier.event(), station));
        }
        // Removed first, so that it follows everything reported before it.
        conflated += newestStates.remove(key) == null ? 0 : 1;
        newestStates.put(key, record);
    }

    private static boolean isConditionOf(LineEvent event, StationId station) {
        return event instanceof ConditionReported condition
                && condition.station().equals(station);
    }

    /** Null for an event that happens once: no later event can replace it. */
    private static @Nullable Key key(LineEvent event) {
        return switch (event) {
            case SignalMeasured e -> new Key("signal", new Key(e.station().code(), e.signal()));
            case PlaceReported e -> new Key("place", e.place());
            case ContentsReported e -> new Key("contents", e.holder());
            case RosterReported _ -> new Key("roster", "");
            case CountsReported e -> new Key("counts", e.station());
            case EnergyMetered e -> new Key("energy", e.station());
            case UnitMoved e -> new Key("unit", e.unit());
            case UnitReleased e -> new Key("released", e.unit());
            case ConditionReported e ->
                new Key("condition", new Key(e.station().code(), e.condition().key()));
            case ConditionsRefreshed e -> new Key("conditions", e.station());
            case ContactLost e -> new Key("contact", e.station());
            case ContactRegained e -> new Key("contact", e.station());
            default -> null;
        };
    }

    /** Adds an event for the recorder only. */
    synchronized void addHistorical(EventRecord record) {
        int size = record.event() instanceof SignalsMeasured e ? e.batch().size() : 1;
        if (hasRoom()) {
            add(new Arrival.Historical(record), size);
        } else {
            refused += size;
        }
    }

    /** Begins another run; events of the run before stay in order, to be recognised as outdated. */
    synchronized void began(String run, long number) {
        appendConflated();
        waiting.add(new Arrival.Began(run, number));
    }

    /** Removes all entries, in the order of arrival; conflated events follow at the end with their newest. */
    synchronized Deque<Arrival> drain() {
        if (waiting.isEmpty() && newestSignals.isEmpty() && newestStates.isEmpty()) {
            return new ArrayDeque<>(0);
        }
        appendConflated();
        var all = waiting;
        waiting = new ArrayDeque<>();
        values = 0;
        messages = 0;
        states = 0;
        return all;
    }

    private void appendConflated() {
        newestStates.values().forEach(record -> waiting.add(new Arrival.Live(record)));
        newestSignals.values().forEach(newest -> waiting.add(new Arrival.Live(newest.record())));
        newestStates = new LinkedHashMap<>();
        newestSignals = new TreeMap<>();
    }

    synchronized long queued() {
        return values + states;
    }

    synchronized long conflated() {
        return conflated;
    }

    synchronized long refused() {
        return refused;
    }
}
