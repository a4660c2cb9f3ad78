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
 * Something that happened on the line. Past tense, complete in itself, and silent about who saw it: a simulator, a PLC
 * and a recording all speak in these.
 */
public sealed interface LineEvent {
    LineTime at();

    /** A unit is somewhere else now. The first time it is named, it begins to exist there. */
    record UnitMoved(LineTime at, UnitId unit, UnitLocation to) implements LineEvent {}

    /**
     * A unit is not any more where it was known to be, and nobody told where it went. One that was told to be elsewhere
     * meanwhile stays there.
     *
     * @param from where it was
     * @param towards the station whose queue is the only place that it can have gone to; empty: it left the line
     */
    record UnitReleased(LineTime at, UnitId unit, UnitLocation from, Optional<StationId> towards)
            implements LineEvent {}

    /** Parts became part of the unit on a place. */
    record ComponentsFitted(LineTime at, UnitId unit, List<UnitId> components) implements LineEvent {
        public ComponentsFitted {
            components = List.copyOf(components);
        }
    }

    record WorkStarted(LineTime at, PlaceId place, UnitId unit, Duration planned) implements LineEvent {}

    /**
     * An operation is over; its unit still stands on the place.
     *
     * @param cycle how long it took
     */
    record WorkFinished(LineTime at, PlaceId place, UnitId unit, OperationVerdict verdict, Duration cycle)
            implements LineEvent {}

    record StateChanged(LineTime at, PlaceId place, PackMlState state, StopReason reason) implements LineEvent {}

    /** A station told its own counters; they replace what was counted from single operations. */
    record CountsReported(LineTime at, StationId station, OperationCounts counts, Duration lastCycle)
            implements LineEvent {}

    record SignalMeasured(LineTime at, StationId station, SignalId signal, double value, Quality quality)
            implements LineEvent {}

    /**
     * Many signals of a station were measured.
     *
     * @param at the time of the newest value among them
     */
    record SignalsMeasured(LineTime at, StationId station, SignalBatch batch) implements LineEvent {}

    /**
     * A meter was read.
     *
     * @param total energy used since the meter began
     */
    record EnergyMetered(LineTime at, StationId station, Energy total) implements LineEvent {}

    /**
     * A source told what a place does now, whatever we believed before: this is how a mirror that joins late catches
     * up.
     *
     * @param since when the place came into this state for this reason
     * @param work the operation on its unit; empty where none was begun
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
     * A source told all that a station, store or bench holds. A unit that it held before and does not name is
     * elsewhere; one that is known to have come elsewhere later is not here any more.
     *
     * @param units in order of waiting, each followed by all that is built into it
     */
    record ContentsReported(LineTime at, UnitHolder holder, List<UnitState> units) implements LineEvent {
        public ContentsReported {
            units = List.copyOf(units);
        }
    }

    /**
     * A source told every unit on the line that is not part of another; any other that was on the line before
     * {@code at} has left it.
     *
     * @param shipped robots that left as good since the line began
     * @param scrapped units scrapped since the line began
     */
    record RosterReported(LineTime at, List<UnitId> roots, long shipped, long scrapped) implements LineEvent {
        public RosterReported {
            roots = List.copyOf(roots);
        }
    }

    /** A condition of the equipment was told: it became active, was acknowledged, or is over. */
    record ConditionReported(LineTime at, StationId station, ConditionState condition) implements LineEvent {}

    /** All conditions of a station are told anew, as after a loss: what is not told again is over. */
    record ConditionsRefreshed(LineTime at, StationId station) implements LineEvent {}

    /** Our knowledge changed, not the station: its last state is kept and marked. */
    record ContactLost(LineTime at, StationId station) implements LineEvent {}

    record ContactRegained(LineTime at, StationId station) implements LineEvent {}
}
