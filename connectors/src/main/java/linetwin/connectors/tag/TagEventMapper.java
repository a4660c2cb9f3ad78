package linetwin.connectors.tag;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.CountsReported;
import linetwin.core.event.LineEvent.EnergyMetered;
import linetwin.core.event.LineEvent.PlaceReported;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.OperationCounts;
import linetwin.core.model.PackMlState;
import linetwin.core.model.StopReason;
import linetwin.core.time.LineTime;
import linetwin.core.unit.Energy;

/**
 * Maps values of tags other than signals to events of the line. Foreign equipment reports a station as a whole: its
 * state applies to each place, and its unit is on the first place. Cycle times are in seconds, energy is in kWh.
 *
 * <p>One mapper serves all connections of a source: a state that is reported again after a loss keeps the time of its
 * first report. Not thread-safe.
 */
public final class TagEventMapper {
    private static final double NANOS_PER_SECOND = 1e9;
    /** Maximum cycle time in seconds, one day; a longer one is an error of the value. */
    private static final double LONGEST_CYCLE = 86_400;

    private final UnitTracker parts;
    private final ToIntFunction<StationId> places;
    private BiConsumer<String, RejectionReason> rejected;
    private final Map<StationId, Known> stations = new TreeMap<>();
    private final Set<Known> recounted = new LinkedHashSet<>();

    /**
     * Creates a mapper for a line.
     *
     * @param rejected receives the path of a tag and the reason why its value has no meaning
     */
    public TagEventMapper(LineLayout layout, BiConsumer<String, RejectionReason> rejected) {
        this.rejected = rejected;
        parts = new UnitTracker(layout);
        places = id -> layout.station(id).map(StationSpec::places).orElse(1);
    }

    /** Reports all states again from now on, as for a new connection. */
    public void restart(BiConsumer<String, RejectionReason> newRejected) {
        rejected = newRejected;
        parts.restart();
        stations.values().forEach(known -> {
            known.reported = false;
            known.stateHolds = false;
        });
    }

    /** Makes states undefined that an earlier connection reported and this one has not confirmed in time. */
    public List<LineEvent> unconfirmed(Predicate<StationId> overdue, LineTime at) {
        var events = new ArrayList<LineEvent>();
        for (var known : stations.values()) {
            if (known.state.isPresent() && !known.stateHolds && overdue.test(known.station)) {
                events.addAll(state(known, StateNameParser.NamedState.undefined(""), at));
            }
        }
        return events;
    }

    /** Maps a number of a tag to events. */
    public List<LineEvent> number(BoundTag slot, double value, LineTime at) {
        return switch (slot.spec().meaning()) {
            case GOOD_COUNT, BAD_COUNT, REWORK_COUNT -> count(slot, value, at);
            case CYCLE_TIME -> cycle(slot, value, at);
            case ENERGY -> value < 0 ? rejected(slot, RejectionCode.NO_ENERGY, value) : energy(slot, value, at);
            case STATE, STOP_REASON, PART -> text(slot, plain(value), at);
            case SIGNAL, ALARMS -> List.of();
        };
    }

    /** Maps a text of a tag to events. */
    public List<LineEvent> text(BoundTag slot, String value, LineTime at) {
        return switch (slot.spec().meaning()) {
            case STATE ->
                StateNameParser.state(slot.spec(), value)
                        .map(named -> state(slot, named, at))
                        .orElseGet(() -> unknown(slot, value, at));
            case STOP_REASON -> reason(slot, StateNameParser.reason(value), at);
            case PART -> part(slot, value.strip(), at);
            case GOOD_COUNT, BAD_COUNT, REWORK_COUNT, CYCLE_TIME, ENERGY -> parsed(slot, value, at);
            case SIGNAL, ALARMS -> List.of();
        };
    }

    /**
     * Maps a missing or unusable value to events: the last state or reason may no longer be valid.
     *
     * @param quality quality as the source names it; empty if a missing value is not an error
     */
    public List<LineEvent> none(BoundTag slot, String quality, LineTime at) {
        return switch (slot.spec().meaning()) {
            case STATE -> state(slot, StateNameParser.NamedState.undefined(quality), at);
            case STOP_REASON -> reason(slot, StopReason.NONE, at);
            case SIGNAL, PART, GOOD_COUNT, BAD_COUNT, REWORK_COUNT, CYCLE_TIME, ENERGY, ALARMS -> List.of();
        };
    }

    /** Counters that changed since the last call, one event per station, as each counter is a tag of its own. */
    public List<LineEvent> counts() {
        var events = new ArrayList<LineEvent>();
        for (var known : recounted) {
            events.add(new CountsReported(known.countedAt, known.station, known.counts, known.cycle));
        }
        recounted.clear();
        return events;
    }

    /** Maps an unknown state name: the last state ends, the present one is undefined. */
    private List<LineEvent> unknown(BoundTag slot, String value, LineTime at) {
        rejected(slot, RejectionCode.NO_STATE, value);
        return state(slot, StateNameParser.NamedState.undefined(value.strip()), at);
    }

    private List<LineEvent> state(BoundTag slot, StateNameParser.NamedState named, LineTime at) {
        return state(known(slot.station()), named, at);
    }

    private static List<LineEvent> state(Known known, StateNameParser.NamedState named, LineTime at) {
        known.named = named.reason();
        known.stateHolds = true;
        return place(known, named.state(), at);
    }

    private List<LineEvent> reason(BoundTag slot, StopReason reason, LineTime at) {
        var known = known(slot.station());
        known.given = reason;
        return known.state.map(state -> place(known, state, at)).orElseGet(List::of);
    }

    private static List<LineEvent> place(Known known, PackMlState state, LineTime at) {
        var reason = known.reasonOf(state);
        boolean same = known.state.equals(Optional.of(state)) && reason.equals(known.reason);
        if (same && known.reported) {
            return List.of();
        }
        known.since = same ? known.since : at;
        known.state = Optional.of(state);
        known.reason = reason;
        known.reported = true;
        return known.places.stream()
                .<LineEvent>map(place -> new PlaceReported(at, place, state, reason, known.since, Optional.empty()))
                .toList();
    }

    private List<LineEvent> part(BoundTag slot, String serial, LineTime at) {
        if (serial.isEmpty()) {
            return parts.accept(slot.station(), Optional.empty(), at);
        }
        var unit = parts.unit(serial);
        return unit.isPresent()
                ? parts.accept(slot.station(), unit, at)
                : rejected(slot, RejectionCode.NO_SERIAL, serial);
    }

    private List<LineEvent> count(BoundTag slot, double value, LineTime at) {
        if (value < 0 || value > Long.MAX_VALUE) {
            return rejected(slot, RejectionCode.NO_COUNT, plain(value));
        }
        var known = known(slot.station());
        var was = known.counts;
        long now = Math.round(value);
        known.counts = switch (slot.spec().meaning()) {
            case GOOD_COUNT -> new OperationCounts(now, was.bad(), was.rework());
            case BAD_COUNT -> new OperationCounts(was.good(), now, was.rework());
            default -> new OperationCounts(was.good(), was.bad(), now);
        };
        return recounted(known, at);
    }

    private List<LineEvent> cycle(BoundTag slot, double seconds, LineTime at) {
        if (seconds < 0 || seconds > LONGEST_CYCLE) {
            return rejected(slot, RejectionCode.NO_CYCLE_TIME, plain(seconds));
        }
        var known = known(slot.station());
        known.cycle = Duration.ofNanos(Math.round(seconds * NANOS_PER_SECOND));
        return recounted(known, at);
    }

    private List<LineEvent> recounted(Known known, LineTime at) {
        known.countedAt = known.countedAt.orLater(at);
        recounted.add(known);
        return List.of();
    }

    private static List<LineEvent> energy(BoundTag slot, double kilowattHours, LineTime at) {
        return List.of(new EnergyMetered(at, slot.station(), Energy.kilowattHours(kilowattHours)));
    }

    private List<LineEvent> parsed(BoundTag slot, String value, LineTime at) {
        var number = NumberParser.of(value);
        return Double.isNaN(number) ? rejected(slot, RejectionCode.NO_NUMBER, value) : number(slot, number, at);
    }

    private List<LineEvent> rejected(BoundTag slot, RejectionCode why, Object value) {
        rejected.accept(slot.path(), RejectionReason.of(why, value));
        return List.of();
    }

    /** Formats whole numbers without a fraction, as states and codes are whole. */
    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private Known known(StationId station) {
        return stations.computeIfAbsent(station, id -> new Known(id, places.applyAsInt(id)));
    }

    /** Last reported state, reason and counts of a station. */
    private static final class Known {
        private final StationId station;
        /** Places of the station, to each of which the reported state applies. */
        private final List<PlaceId> places;

        private Optional<PackMlState> state = Optional.empty();
        private StopReason reason = StopReason.NONE;
        /** Reason that is part of the name of the state. */
        private StopReason named = StopReason.NONE;
        /** Reason that a separate tag reported. */
        private StopReason given = StopReason.NONE;

        private LineTime since = LineTime.ORIGIN;
        private OperationCounts counts = OperationCounts.NONE;
        private Duration cycle = Duration.ZERO;
        private LineTime countedAt = LineTime.ORIGIN;
        private boolean reported;
        /** True if the state was reported over this connection. */
        private boolean stateHolds;

        Known(StationId station, int places) {
            this.station = station;
            this.places = IntStream.range(0, places)
                    .mapToObj(index -> new PlaceId(station, index))
                    .toList();
        }

        StopReason reasonOf(PackMlState next) {
            return switch (next) {
                case EXECUTE -> StopReason.NONE;
                case UNDEFINED -> named;
                default -> given.equals(StopReason.NONE) ? named : given;
            };
        }
    }
}
