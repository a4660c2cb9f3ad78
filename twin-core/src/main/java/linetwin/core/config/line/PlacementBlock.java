package linetwin.core.config.line;

import linetwin.core.id.BenchId;
import linetwin.core.layout.CarrierCirculation;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;

/**
 * Thing to be placed automatically, in metres.
 *
 * @param before floor space in the direction of flow for the units that wait for it
 * @param across floor space across the row, for the thing itself and for units that wait side by side
 */
record PlacementBlock(IdReferences.IdKind kind, String id, double width, double depth, double before, double across) {
    /** Free distance in metres between two blocks. */
    static final double BETWEEN = 1.2;

    private static final double MOST_QUEUE = 8;
    private static final double STORE_WIDTH = 1.25;
    private static final double BENCH_SIDE = 3;

    /** Block of a station, as large as its places and its queue. */
    static PlacementBlock of(StationSpec station, RouteSpec route) {
        int across = Math.clamp((station.places() + 5) / 6, 1, 6);
        int along = Math.clamp((station.places() + across - 1) / across, 1, 12);
        double depth = 3 + 1.6 * (across - 1);
        boolean isSmall = route.makes().isPresent();
        double pitch = isSmall ? 0.75 : 1.45;
        int waiting = waiting(station, route);
        double before = Math.clamp(waiting * pitch, 2, MOST_QUEUE);
        double rows = Math.min(Math.ceil(waiting / Math.floor(before / pitch + 0.1)), 8);
        return new PlacementBlock(
                IdReferences.IdKind.STATION,
                station.id().code(),
                3 + 1.6 * (along - 1),
                depth,
                before,
                Math.max(depth, rows * pitch));
    }

    /** Number of units that may wait at the station; CONWIP cards return to the first station. */
    private static int waiting(StationSpec station, RouteSpec route) {
        boolean isFirst = route.stations().getFirst().equals(station.id());
        return route.circulation()
                .filter(it -> isFirst && it.kind() == CarrierCirculation.Kind.CARDS)
                .map(CarrierCirculation::count)
                .orElse(isFirst && route.circulation().isEmpty() ? 0 : station.queueBefore());
    }

    static PlacementBlock of(StoreSpec store) {
        // Rack of five levels, 0.4 m per part; larger racks are drawn more compact, at most 8 m.
        double depth = Math.clamp(store.capacity() / 5.0 * 0.4, 2, 8);
        return new PlacementBlock(IdReferences.IdKind.STORE, store.id().code(), STORE_WIDTH, depth, 0.25, depth);
    }

    static PlacementBlock of(BenchId bench) {
        return new PlacementBlock(IdReferences.IdKind.BENCH, bench.code(), BENCH_SIDE, BENCH_SIDE, BETWEEN, BENCH_SIDE);
    }
}
