package linetwin.core.model;

import java.util.Optional;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.time.LineTime;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * State of one robot, limb, pack or joint.
 *
 * @param since time of arrival at the present location
 * @param entered time at which the unit was created
 * @param lastStation last station that worked on the unit: the progress of its assembly
 * @param failedAt station whose test the unit failed and has not passed since
 * @param reworks number of times the unit was sent to a rework bench
 * @param components units built into it, in the order of fitting
 */
public record UnitState(
        UnitId id,
        UnitLocation location,
        LineTime since,
        LineTime entered,
        Optional<StationId> lastStation,
        Optional<StationId> failedAt,
        int reworks,
        PVector<UnitId> components) {

    public static UnitState entered(UnitId id, UnitLocation location, LineTime at) {
        return new UnitState(id, location, at, at, Optional.empty(), Optional.empty(), 0, TreePVector.empty());
    }

    public UnitState movedTo(UnitLocation to, LineTime at) {
        return new UnitState(
                id,
                to,
                at,
                entered,
                to instanceof UnitLocation.AtPlace(var place) ? Optional.of(place.station()) : lastStation,
                failedAt,
                to instanceof UnitLocation.InBenchQueue ? reworks + 1 : reworks,
                components);
    }

    public UnitState fittedWith(Iterable<UnitId> parts) {
        var all = components;
        for (var part : parts) {
            all = all.plus(part);
        }
        return new UnitState(id, location, since, entered, lastStation, failedAt, reworks, all);
    }

    public UnitState failed(StationId station) {
        return new UnitState(id, location, since, entered, lastStation, Optional.of(station), reworks, components);
    }

    public UnitState passed() {
        return new UnitState(id, location, since, entered, lastStation, Optional.empty(), reworks, components);
    }
}
