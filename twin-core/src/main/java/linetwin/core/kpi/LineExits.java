package linetwin.core.kpi;

import java.util.List;
import java.util.stream.IntStream;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteSpec;

/** Exits of the line: the last stations of the routes that ship. */
record LineExits(LineLayout layout, LineAccount account) {
    /** Returns the share of the window in which departures were observed, 0 to 1; 1 if nothing was booked. */
    double knownShare() {
        var time = account.time();
        long booked = places().mapToLong(time::booked).sum();
        long unknown =
                places().mapToLong(place -> time.micros(place, TimeUse.UNKNOWN)).sum();
        return booked == 0 ? 1 : 1 - unknown / (double) booked;
    }

    /** Returns the places of these stations, by their numbers in the order of the line file. */
    private IntStream places() {
        var last = stations();
        var places = IntStream.builder();
        int first = 0;
        for (var station : layout.stations()) {
            int end = first + station.places();
            if (last.contains(station.id())) {
                IntStream.range(first, end).forEach(places);
            }
            first = end;
        }
        return places.build();
    }

    /** Returns the last stations of the routes that ship. */
    List<StationId> stations() {
        return layout.routes().stream()
                .filter(route -> route.into().isEmpty())
                .map(RouteSpec::stations)
                .filter(stations -> !stations.isEmpty())
                .map(List::getLast)
                .toList();
    }
}
