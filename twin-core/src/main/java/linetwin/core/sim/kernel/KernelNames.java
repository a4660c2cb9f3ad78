package linetwin.core.sim.kernel;

import java.util.List;
import java.util.stream.IntStream;
import linetwin.core.id.BenchId;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.id.UnitId;

/** Ids of the numbers of the kernel. */
public final class KernelNames {
    private final LinePlan line;
    private final UnitTable units;
    private final List<PlaceId> places;

    public KernelNames(LinePlan line, UnitTable units) {
        this.line = line;
        this.units = units;
        places = IntStream.range(0, line.places()).mapToObj(this::placeId).toList();
    }

    public PlaceId place(int place) {
        return places.get(place);
    }

    public StationId station(int station) {
        return line.stations.get(station).spec().id();
    }

    public StoreId store(int store) {
        return line.stores.get(store).id();
    }

    public BenchId bench(int bench) {
        return line.benches.get(bench).id();
    }

    public UnitId unit(int unit) {
        return new UnitId(line.products.get(units.route(unit)), units.serial(unit));
    }

    private PlaceId placeId(int place) {
        var station = line.stationAt(place);
        return new PlaceId(station.spec().id(), place - station.firstPlace());
    }
}
