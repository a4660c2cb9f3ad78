package linetwin.core.sim.kernel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linetwin.core.id.BenchId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;

/** Numbers of stations, stores and benches: their positions in the line file. */
final class LineNumbering {
    private final Map<StationId, Integer> stations;
    private final Map<StoreId, Integer> stores;
    private final Map<BenchId, Integer> benches;

    LineNumbering(LineLayout layout) {
        stations = numbered(layout.stations().stream().map(StationSpec::id).toList());
        stores = numbered(layout.stores().stream().map(StoreSpec::id).toList());
        benches = numbered(layout.benches().stream().map(BenchSpec::id).toList());
    }

    int station(StationId id) {
        return known(stations, id);
    }

    int store(StoreId id) {
        return known(stores, id);
    }

    int bench(BenchId id) {
        return known(benches, id);
    }

    private static <T extends Comparable<T>> Map<T, Integer> numbered(List<T> ids) {
        var numbers = new TreeMap<T, Integer>();
        for (var id : ids) {
            numbers.put(id, numbers.size());
        }
        return numbers;
    }

    private static <T> int known(Map<T, Integer> numbers, T id) {
        var number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("This line has no %s".formatted(id));
        }
        return number;
    }
}
