package linetwin.core.event;

import java.util.Optional;
import linetwin.core.event.LineEvent.UnitMoved;
import linetwin.core.event.LineEvent.UnitReleased;
import linetwin.core.id.BenchId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.id.UnitId;
import linetwin.core.model.BenchState;
import linetwin.core.model.LineState;
import linetwin.core.model.StoreState;
import linetwin.core.model.UnitLocation;
import linetwin.core.model.UnitLocation.AtBench;
import linetwin.core.model.UnitLocation.AtPlace;
import linetwin.core.model.UnitLocation.BuiltInto;
import linetwin.core.model.UnitLocation.InBenchQueue;
import linetwin.core.model.UnitLocation.InQueue;
import linetwin.core.model.UnitLocation.InStore;
import linetwin.core.model.UnitLocation.Scrapped;
import linetwin.core.model.UnitLocation.Shipped;
import linetwin.core.model.UnitState;
import org.pcollections.PVector;

/** Moves a unit from one location to another. */
final class UnitMovement {
    private UnitMovement() {}

    static LineState apply(LineState line, UnitMoved e) {
        var known = line.unit(e.unit());
        var left = known.map(unit -> taken(line, unit)).orElse(line);
        return switch (e.to()) {
            case Shipped _ -> left.without(e.unit()).counting(1, 0);
            case Scrapped _ -> left.without(e.unit()).counting(0, 1);
            case AtPlace _, InQueue _, InStore _, InBenchQueue _, AtBench _, BuiltInto _ -> put(left, known, e);
        };
    }

    static LineState released(LineState line, UnitReleased e) {
        var unit = line.unit(e.unit()).filter(known -> known.location().equals(e.from()));
        if (unit.isEmpty()) {
            return line;
        }
        return e.towards()
                .map(next -> apply(line, new UnitMoved(e.at(), e.unit(), new InQueue(next, false))))
                .orElseGet(() -> taken(line, unit.get()).without(e.unit()));
    }

    private static LineState put(LineState line, Optional<UnitState> known, UnitMoved e) {
        var unit = known.orElseGet(() -> UnitState.entered(e.unit(), e.to(), e.at()));
        return placed(line, e.unit(), e.to()).with(unit.movedTo(e.to(), e.at()));
    }

    private static LineState placed(LineState line, UnitId unit, UnitLocation to) {
        return switch (to) {
            case AtPlace(var place) ->
                line.with(line.station(place.station())
                        .withPlace(line.place(place).holding(unit)));
            case InQueue(var id, var atHead) -> {
                var queue = line.station(id).queue();
                yield queued(line, id, atHead ? queue.plus(0, unit) : queue.plus(unit));
            }
            case InStore(var id) -> stored(line, id, line.store(id).units().plus(unit));
            case InBenchQueue(var id) ->
                benchQueued(line, id, line.bench(id).queue().plus(unit));
            case AtBench(var id, var index) -> onBench(line, id, index, Optional.of(unit));
            case BuiltInto _, Shipped _, Scrapped _ -> line;
        };
    }

    /** Returns the line with this unit removed from its location. */
    private static LineState taken(LineState line, UnitState unit) {
        return switch (unit.location()) {
            case AtPlace at -> lifted(line, unit.id(), at);
            case InQueue(var id, var _) ->
                queued(line, id, line.station(id).queue().minus(unit.id()));
            case InStore(var id) -> stored(line, id, line.store(id).units().minus(unit.id()));
            case InBenchQueue(var id) ->
                benchQueued(line, id, line.bench(id).queue().minus(unit.id()));
            case AtBench(var id, var index) -> onBench(line, id, index, Optional.empty());
            case BuiltInto _, Shipped _, Scrapped _ -> line;
        };
    }

    /** Vacates a place only if it still holds this unit: events of different stations may arrive out of order. */
    private static LineState lifted(LineState line, UnitId unit, AtPlace at) {
        var place = line.place(at.place());
        return place.unit().equals(Optional.of(unit))
                ? line.with(line.station(at.place().station()).withPlace(place.vacated()))
                : line;
    }

    private static LineState queued(LineState line, StationId id, PVector<UnitId> queue) {
        return line.with(line.station(id).withQueue(queue));
    }

    private static LineState stored(LineState line, StoreId id, PVector<UnitId> units) {
        return line.with(new StoreState(id, units));
    }

    private static LineState benchQueued(LineState line, BenchId id, PVector<UnitId> queue) {
        return line.with(new BenchState(id, line.bench(id).places(), queue));
    }

    private static LineState onBench(LineState line, BenchId id, int index, Optional<UnitId> unit) {
        var bench = line.bench(id);
        return line.with(new BenchState(id, bench.places().with(index, unit), bench.queue()));
    }
}
