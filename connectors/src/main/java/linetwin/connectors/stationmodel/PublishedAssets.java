package linetwin.connectors.stationmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.core.connection.SourceSpec;
import linetwin.core.id.AreaId;
import linetwin.core.id.StationId;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;
import linetwin.core.model.UnitHolder;

/** Lists of the stations, stores and benches that a line publishes, in total and by source. */
public final class PublishedAssets {
    private PublishedAssets() {}

    /** Lists every station, store and bench of the line, in the order of the line file. */
    public static List<PublishedAsset> of(LineLayout layout) {
        var all = new ArrayList<PublishedAsset>();
        layout.stations().forEach(s -> all.add(new PublishedAsset(new UnitHolder.OfStation(s.id()), s.area())));
        layout.stores().forEach(s -> all.add(new PublishedAsset(new UnitHolder.OfStore(s.id()), areaOf(layout, s))));
        layout.benches().forEach(b -> all.add(new PublishedAsset(new UnitHolder.OfBench(b.id()), areaOf(layout, b))));
        return all;
    }

    /** Lists the assets whose area belongs to this source. */
    public static List<PublishedAsset> of(LineLayout layout, SourceSpec source) {
        return of(layout).stream()
                .filter(a -> source.areas().contains(a.area()))
                .toList();
    }

    private static AreaId areaOf(LineLayout layout, StoreSpec store) {
        var fills = layout.routes().stream()
                .filter(r -> r.into().equals(Optional.of(store.id())))
                .map(r -> r.stations().getLast());
        var draws = layout.stations().stream()
                .filter(s -> s.consumes().stream().anyMatch(c -> c.store().equals(store.id())))
                .map(StationSpec::id);
        return areaOfFirst(layout, Stream.concat(fills, draws));
    }

    private static AreaId areaOf(LineLayout layout, BenchSpec bench) {
        return areaOfFirst(
                layout,
                layout.stations().stream()
                        .filter(s -> s.rework().equals(Optional.of(bench.id())))
                        .map(StationSpec::id));
    }

    private static AreaId areaOfFirst(LineLayout layout, Stream<StationId> stations) {
        return stations.findFirst()
                .flatMap(layout::station)
                .map(StationSpec::area)
                .orElseGet(() -> layout.areas().getFirst().id());
    }
}
