package linetwin.core.event;

import java.time.Duration;
import java.util.List;
import linetwin.core.id.PlaceId;
import linetwin.core.id.SignalId;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.model.Counts;
import linetwin.core.model.Location;
import linetwin.core.model.PackMlState;
import linetwin.core.model.Quality;
import linetwin.core.model.StopReason;
import linetwin.core.time.LineTime;
import linetwin.core.unit.Energy;

/**
 * Something that happened on the line. Past tense, complete in itself, and silent about who saw it: a simulator, a PLC
 * and a recording all speak in these.
 */
public sealed interface LineEvent {
    LineTime at();

    /** A unit is somewhere else now. The first time it is named, it begins to exist there. */
    record UnitMoved(LineTime at, UnitId unit, Location to) implements LineEvent {}

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
    record WorkFinished(LineTime at, PlaceId place, UnitId unit, Verdict verdict, Duration cycle)
            implements LineEvent {}

    record StateChanged(LineTime at, PlaceId place, PackMlState state, StopReason reason) implements LineEvent {}

    /** A station told its own counters; they replace what was counted from single operations. */
    record CountsReported(LineTime at, StationId station, Counts counts, Duration lastCycle) implements LineEvent {}

    record SignalMeasured(LineTime at, StationId station, SignalId signal, double value, Quality quality)
            implements LineEvent {}

    /**
     * A meter was read.
     *
     * @param total energy used since the meter began
     */
    record EnergyMetered(LineTime at, StationId station, Energy total) implements LineEvent {}

    /** Our knowledge changed, not the station: its last state is kept and marked. */
    record ContactLost(LineTime at, StationId station) implements LineEvent {}

    record ContactRegained(LineTime at, StationId station) implements LineEvent {}
}
