package linetwin.core.event;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.core.id.PlaceId;
import linetwin.core.id.SignalId;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.model.ConditionState;
import linetwin.core.model.OperationCounts;
import linetwin.core.model.PackMlState;
import linetwin.core.model.Quality;
import linetwin.core.model.SignalBatch;
import linetwin.core.model.StopReason;
import linetwin.core.model.UnitHolder;
import linetwin.core.model.UnitLocation;
import linetwin.core.model.UnitOperation;
import linetwin.core.model.UnitState;
import linetwin.core.time.LineTime;
import linetwin.core.unit.Energy;

/**
 * Event on the line: past tense, complete in itself, and independent of its origin. Simulator, PLC and recording
 * produce the same events.
 */
public sealed interface LineEvent {
    LineTime at();

    /** A unit has a new location. The first event that names a unit creates it there. */
    record UnitMoved(LineTime at, UnitId unit, UnitLocation to) implements LineEvent {}

    /**
     * A unit left its last known location, and no source reported its destination. If another location was reported
     * meanwhile, it stays there.
     *
     * @param from last known location
     * @param towards station whose queue is the only possible destination; empty if the unit left the line
     */
    record UnitReleased(LineTime at, UnitId unit, UnitLocation from, Optional<StationId> towards)
            implements LineEvent {}

    /** Parts were built into the unit on a place. */
    record ComponentsFitted(LineTime at, UnitId unit, List<UnitId> components) implements LineEvent {
        public ComponentsFitted {
            components = List.copyOf(components);
        }
    }

    record WorkStarted(LineTime at, PlaceId place, UnitId unit, Duration planned) implements LineEvent {}

    /**
     * An operation is complete; its unit is still on the place.
     *
     * @param cycle duration of the operation
     */
    record WorkFinished(LineTime at, PlaceId place, UnitId unit, OperationVerdict verdict, Duration cycle)
            implements LineEvent {}

    record StateChanged(LineTime at, PlaceId place, PackMlState state, StopReason reason) implements LineEvent {}

    /** A station reported its own counters; they replace the counts of single operations. */
    record CountsReported(LineTime at, StationId station, OperationCounts counts, Duration lastCycle)
            implements LineEvent {}

    record SignalMeasured(LineTime at, StationId station, SignalId signal, double value, Quality quality)
            implements LineEvent {}

    /**
     * Several signals of a station were measured.
     *
     * @param at source time of the newest value
     */
    record SignalsMeasured(LineTime at, StationId station, SignalBatch batch) implements LineEvent {}

    /**
     * A meter was read.
     *
     * @param total energy used since the meter started
     */
    record EnergyMetered(LineTime at, StationId station, Energy total) implements LineEvent {}

    /**
     * A source reported the present state of a place. It replaces the state in the twin, so a client that connects late
     * is synchronised.
     *
     * @param since time at which the place entered this state for this reason
     * @param work operation on the unit; empty if none was started
     */
    record PlaceReported(
            LineTime at,
            PlaceId place,
            PackMlState state,
            StopReason reason,
            LineTime since,
            Optional<UnitOperation> work)
            implements LineEvent {}

    /**
     * A source reported all units in a station, store or bench. A unit that was there and is not listed is elsewhere; a
     * listed unit with a later arrival elsewhere is no longer here.
     *
     * @param units units in order of waiting, each followed by all units built into it
     */
    record ContentsReported(LineTime at, UnitHolder holder, List<UnitState> units) implements LineEvent {
        public ContentsReported {
            units = List.copyOf(units);
        }
    }

    /**
     * A source reported every unit on the line that is not part of another; any other unit that was on the line before
     * {@code at} has left it.
     *
     * @param shipped robots that left as good since the start of the line
     * @param scrapped units scrapped since the start of the line
     */
    record RosterReported(LineTime at, List<UnitId> roots, long shipped, long scrapped) implements LineEvent {
        public RosterReported {
            roots = List.copyOf(roots);
        }
    }

    /** A source reported an equipment condition: active, acknowledged, or over. */
    record ConditionReported(LineTime at, StationId station, ConditionState condition) implements LineEvent {}

    /**
     * A source reports all conditions of a station again, as after a lost connection: a condition that is not repeated
     * is over.
     */
    record ConditionsRefreshed(LineTime at, StationId station) implements LineEvent {}

    /** Contact to the station was lost: its last state is kept and marked as stale. */
    record ContactLost(LineTime at, StationId station) implements LineEvent {}

    record ContactRegained(LineTime at, StationId station) implements LineEvent {}
}
