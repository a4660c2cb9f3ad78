package linetwin.core.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import linetwin.core.event.LineEvent.ContentsReported;
import linetwin.core.event.LineEvent.PlaceReported;
import linetwin.core.event.LineEvent.RosterReported;
import linetwin.core.id.BenchId;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.model.BenchState;
import linetwin.core.model.LineState;
import linetwin.core.model.PlaceState;
import linetwin.core.model.StoreState;
import linetwin.core.model.UnitHolder;
import linetwin.core.model.UnitLocation;
import linetwin.core.model.UnitState;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Applies reports of the present state. Reports of two sources may overtake each other, so every rule gives the same
 * line in either order: of two locations of a unit, the one with the later arrival counts.
 */
final class ReportReducer {
    private ReportReducer() {}

    static LineState place(LineState line, PlaceReported e) {
        var unit = line.place(e.place()).unit();
        var reported = new PlaceState(e.place(), e.state(), e.reason(), e.since(), unit, e.work());
        return line.with(line.station(e.place().station()).withPlace(reported));
    }

    static LineState contents(LineState line, ContentsReported e) {
        var reported = line;
        var here = new ArrayList<UnitState>();
        for (var unit : e.units()) {
            var known = reported.unit(unit.id());
            if (known.filter(k -> k.since().isAfter(unit.since())).isPresent()) {
                continue;
            }
            reported = known.isPresent() ? taken(reported, known.get()) : reported;
            reported = reported.with(unit);
            if (!(unit.location() instanceof UnitLocation.BuiltInto)) {
                here.add(unit);
            }
        }
        return switch (e.holder()) {
            case UnitHolder.OfStation(var id) -> station(reported, id, here);
            case UnitHolder.OfStore(var id) -> reported.with(new StoreState(id, ids(here)));
            case UnitHolder.OfBench(var id) -> bench(reported, id, here);
        };
    }

    private static LineState station(LineState line, StationId id, List<UnitState> here) {
        var station = line.station(id);
        for (var place : station.places()) {
            var unit = idsWhere(here, new UnitLocation.AtPlace(place.id())).stream()
                    .findFirst();
            station = station.withPlace(holding(place, unit));
        }
        var queue = here.stream()
                .filter(u -> u.location() instanceof UnitLocation.InQueue)
                .toList();
        return line.with(station.withQueue(ids(queue)));
    }

    /** Returns the place with this unit. Keeps its operation, which only a report of the place itself replaces. */
    private static PlaceState holding(PlaceState place, Optional<UnitId> unit) {
        return new PlaceState(place.id(), place.state(), place.reason(), place.since(), unit, place.work());
    }

    private static LineState bench(LineState line, BenchId id, List<UnitState> here) {
        var places = line.bench(id).places();
        for (int i = 0; i < places.size(); i++) {
            places = places.with(
                    i, idsWhere(here, new UnitLocation.AtBench(id, i)).stream().findFirst());
        }
        return line.with(new BenchState(id, places, idsWhere(here, new UnitLocation.InBenchQueue(id))));
    }

    private static PVector<UnitId> idsWhere(List<UnitState> units, UnitLocation location) {
        return ids(units.stream().filter(u -> u.location().equals(location)).toList());
    }

    private static PVector<UnitId> ids(List<UnitState> units) {
        return TreePVector.from(units.stream().map(UnitState::id).toList());
    }

    /** Returns the line with this unit removed from its last known location. */
    private static LineState taken(LineState line, UnitState unit) {
        return switch (unit.location()) {
            case UnitLocation.AtPlace(var id) -> {
                var place = line.place(id);
                var there = place.unit().equals(Optional.of(unit.id()));
                yield there ? line.with(line.station(id.station()).withPlace(holding(place, Optional.empty()))) : line;
            }
            case UnitLocation.InQueue(var id, var _) -> {
                var station = line.station(id);
                yield line.with(station.withQueue(station.queue().minus(unit.id())));
            }
            case UnitLocation.InStore(var id) ->
                line.with(new StoreState(id, line.store(id).units().minus(unit.id())));
            case UnitLocation.InBenchQueue(var id) -> {
                var bench = line.bench(id);
                yield line.with(new BenchState(id, bench.places(), bench.queue().minus(unit.id())));
            }
            case UnitLocation.AtBench(var id, var index) -> {
                var bench = line.bench(id);
                var there = bench.places().get(index).equals(Optional.of(unit.id()));
                var places = there ? bench.places().with(index, Optional.empty()) : bench.places();
                yield line.with(new BenchState(id, places, bench.queue()));
            }
            case UnitLocation.BuiltInto _, UnitLocation.Shipped _, UnitLocation.Scrapped _ -> line;
        };
    }

    static LineState roster(LineState line, RosterReported e) {
        var present = new TreeSet<UnitId>();
        e.roots().forEach(root -> collect(line, root, present));
        var rest = line;
        for (var unit : line.units().values()) {
            if (!present.contains(unit.id()) && !unit.since().isAfter(e.at())) {
                rest = taken(rest, unit);
                rest = departed(rest, unit.id());
            }
        }
        return rest.counting(e.shipped() - rest.shipped(), e.scrapped() - rest.scrapped());
    }

    private static LineState departed(LineState line, UnitId gone) {
        return new LineState(
                line.at(),
                line.stations(),
                line.stores(),
                line.benches(),
                line.units().minus(gone),
                line.shipped(),
                line.scrapped());
    }

    private static void collect(LineState line, UnitId unit, Set<UnitId> present) {
        if (present.add(unit)) {
            var parts = line.unit(unit).<List<UnitId>>map(UnitState::components).orElseGet(Collections::emptyList);
            parts.forEach(part -> collect(line, part, present));
        }
    }
}
