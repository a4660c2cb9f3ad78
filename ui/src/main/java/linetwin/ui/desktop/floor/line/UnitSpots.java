package linetwin.ui.desktop.floor.line;

import java.util.LinkedHashMap;
import java.util.Map;
import linetwin.core.id.BenchId;
import linetwin.core.id.StoreId;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StoreSpec;
import linetwin.ui.desktop.floor.hall.FloorRectangle;
import linetwin.ui.desktop.floor.station.HandledSize;

/** Spots of units outside stations: lanes before stations, shelves of stores, rework benches. */
final class UnitSpots {
    private final QueueLanes lanes;
    private final Map<StoreId, StoreFigure> shelves = new LinkedHashMap<>();
    private final Map<BenchId, BenchFigure> benches = new LinkedHashMap<>();

    UnitSpots(LineLayout layout, HandledSizes handledSizes) {
        lanes = new QueueLanes(layout, handledSizes);
        for (var store : layout.stores()) {
            shelves.put(store.id(), shelf(layout, store));
        }
        for (var bench : layout.benches()) {
            benches.put(bench.id(), new BenchFigure(bench, handledSizeOf(layout, bench, handledSizes)));
        }
    }

    private static StoreFigure shelf(LineLayout layout, StoreSpec store) {
        var handledSize = HandledSizes.ofProduct(layout, store.holds());
        var rect = store.footprint().map(FloorRectangle::of).orElseGet(() -> behind(layout, store, handledSize));
        return new StoreFigure(rect, handledSize, store.capacity());
    }

    /** Rectangle of a store without a footprint, behind the last station of the route that fills it. */
    private static FloorRectangle behind(LineLayout layout, StoreSpec store, HandledSize handledSize) {
        var last = layout.routes().stream()
                .filter(r -> r.into().filter(store.id()::equals).isPresent())
                .findFirst()
                .map(r -> r.stations().getLast())
                .flatMap(layout::station)
                .map(s -> FloorRectangle.of(s.footprint()))
                .orElse(new FloorRectangle(0, 0, 1, 1));
        double width = handledSize == HandledSize.LIMB ? 1.25 : handledSize == HandledSize.TRUNK ? 1.2 : 0.9;
        double depth = Math.min(2.8, last.depth());
        double west = last.east() + 0.25;
        return new FloorRectangle(west, last.y() - depth / 2, west + width, last.y() + depth / 2);
    }

    private static HandledSize handledSizeOf(LineLayout layout, BenchSpec bench, HandledSizes handledSizes) {
        return layout.stations().stream()
                .filter(s -> s.rework().filter(bench.id()::equals).isPresent())
                .findFirst()
                .map(s -> handledSizes.of(s.id()))
                .orElse(HandledSize.SMALL);
    }

    QueueLanes lanes() {
        return lanes;
    }

    Map<StoreId, StoreFigure> shelves() {
        return shelves;
    }

    Map<BenchId, BenchFigure> benches() {
        return benches;
    }
}
