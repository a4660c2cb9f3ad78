package linetwin.ui.desktop.plan2d;

import java.util.stream.Stream;
import linetwin.core.layout.LineLayout;
import linetwin.ui.desktop.selection.Selection;

/** Finds the thing under a point of the plan. */
final class PlanPick {
    private PlanPick() {}

    static Selection at(LineLayout layout, PlanScale scale, double x, double y) {
        var stations = layout.stations().stream()
                .filter(s -> scale.covers(s.footprint(), x, y))
                .<Selection>map(s -> new Selection.OfStation(s.id()));
        var benches = layout.benches().stream()
                .filter(b -> scale.covers(b.footprint(), x, y))
                .<Selection>map(b -> new Selection.OfBench(b.id()));
        var stores = layout.stores().stream()
                .filter(s -> s.footprint().filter(f -> scale.covers(f, x, y)).isPresent())
                .<Selection>map(s -> new Selection.OfStore(s.id()));
        return Stream.of(stations, benches, stores)
                .flatMap(found -> found)
                .findFirst()
                .orElse(Selection.NOTHING);
    }
}
