package linetwin.core.kpi;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.core.event.LineEvent.ComponentsFitted;
import linetwin.core.id.BenchId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;
import linetwin.core.model.LineState;
import linetwin.core.model.UnitLocation;
import linetwin.core.model.UnitState;

/** Units at each location, booked in an account as units arrive and leave. */
final class WorkInProcessAccount {
    private final LineAccount account;
    private final SortedMap<StationId, Integer> stations;
    private final SortedMap<StoreId, Integer> stores;
    private final SortedMap<BenchId, Integer> benches;

    WorkInProcessAccount(LineLayout layout, LineAccount account) {
        this.account = account;
        stations = numbered(layout.stations().stream().map(StationSpec::id).toList());
        stores = numbered(layout.stores().stream().map(StoreSpec::id).toList());
        benches = numbered(layout.benches().stream().map(BenchSpec::id).toList());
    }

    /** Books units that are present, regardless of their origin. */
    void appeared(Collection<UnitState> units, long atMicros) {
        for (var unit : units) {
            reached(unit.location(), atMicros);
            account.unitsChanged(own(unit.location()), atMicros);
        }
    }

    /** Books units that are no longer present. */
    void vanished(Collection<UnitState> units, long atMicros) {
        for (var unit : units) {
            left(unit.location(), atMicros);
            account.unitsChanged(-own(unit.location()), atMicros);
        }
    }

    /** Books parts that were built into another unit and are no longer units of their own. */
    void fitted(LineState before, ComponentsFitted e) {
        for (var part : e.components()) {
            before.unit(part).ifPresent(unit -> vanished(List.of(unit), e.at().micros()));
        }
    }

    void reached(UnitLocation location, long atMicros) {
        change(location, 1, atMicros);
    }

    void left(UnitLocation location, long atMicros) {
        change(location, -1, atMicros);
    }

    private void change(UnitLocation location, int more, long atMicros) {
        switch (location) {
            case UnitLocation.AtPlace(var place) ->
                account.placesChanged(number(stations, place.station()), more, atMicros);
            case UnitLocation.InQueue(var station, var _) ->
                account.queueChanged(number(stations, station), more, atMicros);
            case UnitLocation.InStore(var store) -> account.storeChanged(number(stores, store), more, atMicros);
            case UnitLocation.InBenchQueue(var bench) -> account.benchChanged(number(benches, bench), more, atMicros);
            case UnitLocation.AtBench(var bench, var _) -> account.benchChanged(number(benches, bench), more, atMicros);
            case UnitLocation.BuiltInto _, UnitLocation.Shipped _, UnitLocation.Scrapped _ -> {}
        }
    }

    private static int own(UnitLocation location) {
        return location instanceof UnitLocation.BuiltInto ? 0 : 1;
    }

    private static <T> SortedMap<T, Integer> numbered(List<T> ids) {
        var numbers = new TreeMap<T, Integer>();
        ids.forEach(id -> numbers.put(id, numbers.size()));
        return numbers;
    }

    static <T> int number(SortedMap<T, Integer> numbers, T id) {
        var number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("This line has no %s".formatted(id));
        }
        return number;
    }
}
