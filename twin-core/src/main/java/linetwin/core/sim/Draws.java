package linetwin.core.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import linetwin.core.id.PlaceId;
import linetwin.core.layout.BenchSpec;
import org.apache.commons.rng.UniformRandomProvider;

/** Everything that one run leaves to chance. */
final class Draws {
    private final List<StationDraws> stations;
    private final List<PlaceStops> places;
    private final List<TimeDraw> repairs;
    private final List<UniformRandomProvider> scraps;

    Draws(LinePlan line, long seed) {
        var streams = new RandomStreams(seed);
        stations = line.stations.stream()
                .map(s -> new StationDraws(
                        s, LinePlan.losses(line.layout, s.spec().kind()), streams))
                .toList();
        places = places(line, streams);
        repairs = new ArrayList<>();
        scraps = new ArrayList<>();
        for (BenchSpec bench : line.benches) {
            var name = bench.id().code();
            repairs.add(TimeDraw.logNormal(
                    (double) Ticks.of(bench.meanTime()), bench.timeCv(), streams.stream(name + "/work")));
            scraps.add(streams.stream(name + "/scrap"));
        }
    }

    StationDraws station(int station) {
        return stations.get(station);
    }

    PlaceStops place(int place) {
        return places.get(place);
    }

    long benchTicks(int bench) {
        return Math.max(1, repairs.get(bench).ticks());
    }

    boolean isScrapped(int bench, double fraction) {
        return StationDraws.happens(scraps.get(bench), fraction);
    }

    private static List<PlaceStops> places(LinePlan line, RandomStreams streams) {
        return IntStream.range(0, line.places())
                .mapToObj(place -> stops(line, line.stationAt(place), place, streams))
                .toList();
    }

    private static PlaceStops stops(LinePlan line, StationPlan station, int place, RandomStreams streams) {
        var spec = station.spec();
        var id = new PlaceId(spec.id(), place - station.firstPlace());
        return new PlaceStops(
                id.toString(),
                spec.breakdowns(),
                LinePlan.losses(line.layout, spec.kind()).shortStops(),
                streams);
    }
}
