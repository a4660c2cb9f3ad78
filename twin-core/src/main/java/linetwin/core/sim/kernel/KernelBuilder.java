package linetwin.core.sim.kernel;

import java.util.ArrayList;
import java.util.List;
import linetwin.core.id.PlaceId;
import linetwin.core.sim.random.RandomStreams;
import linetwin.core.sim.state.StateArray;

/** Builder of stations and places: connects them to their cells and their draws. */
final class KernelBuilder {
    final Station[] stations;
    final Place[] places;

    private final LinePlan line;
    private final StateArray memory;
    private final RandomStreams streams;

    KernelBuilder(LinePlan line, StateArray memory, RandomStreams streams) {
        this.line = line;
        this.memory = memory;
        this.streams = streams;
        int firstPlace = memory.take(line.places() * Place.CELLS);
        stations = line.stations.stream().map(this::station).toArray(Station[]::new);
        places = places(firstPlace).toArray(Place[]::new);
    }

    private Station station(StationPlan plan) {
        var losses = LinePlan.losses(line.layout, plan.spec().kind());
        return new Station(memory, plan, new StationDraws(plan, losses, streams));
    }

    private List<Place> places(int firstPlace) {
        var all = new ArrayList<Place>();
        int need = 0;
        for (var station : stations) {
            for (int i = 0; i < station.places.length; i++) {
                int at = firstPlace + all.size() * Place.CELLS;
                station.places[i] = new Place(memory, at, all.size(), station, stops(station, i), need, line);
                all.add(station.places[i]);
                need += station.needs.length;
            }
        }
        return all;
    }

    private PlaceStops stops(Station station, int index) {
        var spec = station.plan.spec();
        var losses = LinePlan.losses(line.layout, spec.kind());
        return new PlaceStops(
                new PlaceId(spec.id(), index).toString(), spec.breakdowns(), losses.shortStops(), streams);
    }
}
