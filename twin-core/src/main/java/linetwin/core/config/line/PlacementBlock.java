package linetwin.core.config.line;

import linetwin.core.id.BenchId;
import linetwin.core.layout.CarrierCirculation;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;

/**
 * A thing to find a place for, in metres.
 *
 * @param before room for the units that wait for it
 * @param across room across the row, for itself and for those who wait side by side
 */
record PlacementBlock(IdReferences.To kind, String id, double width, double depth, double before, double across) {
    /** What stays free between two of them. */
    static final double BETWEEN = 1.2;

    private static final double MOST_QUEUE = 8;
    private static final double STORE_WIDTH = 1.25;
    private static final double BENCH_SIDE = 3;

    /** A station as large as its places, with room for its queue. */
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
                IdReferences.To.STATION,
                station.id().code(),
                3 + 1.6 * (along - 1),
                depth,
                before,
                Math.max(depth, rows * pitch));
    }

    /** Units that may wait here; carriers come round to the first station. */
    private static int waiting(StationSpec station, RouteSpec route) {
        boolean isFirst = route.stations().getFirst().equals(station.id());
        return route.circulation()
                .filter(it -> isFirst && it.kind() == CarrierCirculation.Kind.CARDS)
                .map(CarrierCirculation::count)
                .orElse(isFirst && route.circulation().isEmpty() ? 0 : station.queueBefore());
    }

    static PlacementBlock of(StoreSpec store) {
        // A rack five levels high, 0.4 m for a part; what is larger stands closer in the picture.
        double depth = Math.clamp(store.capacity() / 5.0 * 0.4, 2, 8);
        return new PlacementBlock(IdReferences.To.STORE, store.id().code(), STORE_WIDTH, depth, 0.25, depth);
    }

    static PlacementBlock of(BenchId bench) {
        return new PlacementBlock(IdReferences.To.BENCH, bench.code(), BENCH_SIDE, BENCH_SIDE, BETWEEN, BENCH_SIDE);
    }
}
