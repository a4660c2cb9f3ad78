package linetwin.ui.floor.line;

import java.util.LinkedHashMap;
import java.util.Map;
import linetwin.core.id.BenchId;
import linetwin.core.id.StoreId;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StoreSpec;
import linetwin.ui.floor.hall.Rect;
import linetwin.ui.floor.station.Bearing;

/** Where units can be: lanes before stations, shelves of stores, benches of rework. */
final class Places {
    private final Lanes lanes;
    private final Map<StoreId, Shelf> shelves = new LinkedHashMap<>();
    private final Map<BenchId, Bench> benches = new LinkedHashMap<>();

    Places(LineLayout layout, Bearings bearings) {
        lanes = new Lanes(layout, bearings);
        for (var store : layout.stores()) {
            shelves.put(store.id(), shelf(layout, store));
        }
        for (var bench : layout.benches()) {
            benches.put(bench.id(), new Bench(bench, bearingOf(layout, bench, bearings)));
        }
    }

    private static Shelf shelf(LineLayout layout, StoreSpec store) {
        var bearing = Bearings.ofProduct(layout, store.holds());
        var rect = store.footprint().map(Rect::of).orElseGet(() -> behind(layout, store, bearing));
        return new Shelf(rect, bearing, store.capacity());
    }

    /** A store without a footprint stands behind the last station of the route that fills it. */
    private static Rect behind(LineLayout layout, StoreSpec store, Bearing bearing) {
        var last = layout.routes().stream()
                .filter(r -> r.into().filter(store.id()::equals).isPresent())
                .findFirst()
                .map(r -> r.stations().getLast())
                .flatMap(layout::station)
                .map(s -> Rect.of(s.footprint()))
                .orElse(new Rect(0, 0, 1, 1));
        double width = bearing == Bearing.LIMB ? 1.25 : bearing == Bearing.TRUNK ? 1.2 : 0.9;
        double depth = Math.min(2.8, last.depth());
        double west = last.east() + 0.25;
        return new Rect(west, last.y() - depth / 2, west + width, last.y() + depth / 2);
    }

    private static Bearing bearingOf(LineLayout layout, BenchSpec bench, Bearings bearings) {
        return layout.stations().stream()
                .filter(s -> s.rework().filter(bench.id()::equals).isPresent())
                .findFirst()
                .map(s -> bearings.of(s.id()))
                .orElse(Bearing.SMALL);
    }

    Lanes lanes() {
        return lanes;
    }

    Map<StoreId, Shelf> shelves() {
        return shelves;
    }

    Map<BenchId, Bench> benches() {
        return benches;
    }
}
