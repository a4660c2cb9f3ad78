package linetwin.ui.floor.line;

import java.util.LinkedHashMap;
import java.util.Map;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;

/** The way into every station. */
final class Lanes {
    private final Map<StationId, Lane> byStation = new LinkedHashMap<>();

    Lanes(LineLayout layout, Bearings bearings) {
        for (var route : layout.routes()) {
            for (int i = 0; i < route.stations().size(); i++) {
                add(layout, bearings, route, i);
            }
        }
        for (var station : layout.stations()) {
            byStation.computeIfAbsent(station.id(), _ -> alone(station, bearings));
        }
    }

    /** A station that no route names is entered from the west. */
    private static Lane alone(StationSpec station, Bearings bearings) {
        return new Lane(station, null, null, bearings.of(station.id()));
    }

    private void add(LineLayout layout, Bearings bearings, RouteSpec route, int i) {
        var id = route.stations().get(i);
        var before = i == 0 ? null : layout.station(route.stations().get(i - 1)).orElseThrow();
        var next = i + 1 == route.stations().size()
                ? null
                : layout.station(route.stations().get(i + 1)).orElseThrow();
        byStation.put(id, new Lane(layout.station(id).orElseThrow(), before, next, bearings.of(id)));
    }

    Lane into(StationId station) {
        var lane = byStation.get(station);
        if (lane == null) {
            throw new IllegalArgumentException("No route leads to station %s".formatted(station));
        }
        return lane;
    }

    Iterable<Lane> all() {
        return byStation.values();
    }
}
