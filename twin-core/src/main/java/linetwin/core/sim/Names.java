package linetwin.core.sim;

import java.util.List;
import java.util.stream.IntStream;
import linetwin.core.id.BenchId;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.id.UnitId;

/** What the kernel's numbers stand for. */
final class Names {
    private final LinePlan line;
    private final Units units;
    private final List<PlaceId> places;

    Names(LinePlan line, Units units) {
        this.line = line;
        this.units = units;
        places = IntStream.range(0, line.places()).mapToObj(this::placeId).toList();
    }

    PlaceId place(int place) {
        return places.get(place);
    }

    StationId station(int station) {
        return line.stations.get(station).spec().id();
    }

    StoreId store(int store) {
        return line.stores.get(store).id();
    }

    BenchId bench(int bench) {
        return line.benches.get(bench).id();
    }

    UnitId unit(int unit) {
        return new UnitId(line.products.get(units.route(unit)), units.serial(unit));
    }

    private PlaceId placeId(int place) {
        var station = line.stationAt(place);
        return new PlaceId(station.spec().id(), place - station.firstPlace());
    }
}
