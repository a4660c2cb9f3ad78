package linetwin.ui.floor.line;

import java.util.LinkedHashMap;
import java.util.Map;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteSpec;
import linetwin.ui.floor.station.Bearing;

/** What size of thing each station handles, by what its route makes. */
final class Bearings {
    private final Map<StationId, Bearing> byStation = new LinkedHashMap<>();

    Bearings(LineLayout layout) {
        for (var route : layout.routes()) {
            for (var station : route.stations()) {
                byStation.put(station, ofRoute(route));
            }
        }
    }

    Bearing of(StationId station) {
        return byStation.getOrDefault(station, Bearing.SMALL);
    }

    private static Bearing ofRoute(RouteSpec route) {
        return route.makes().map(p -> ofProduct(p.code())).orElse(Bearing.ROBOT);
    }

    static Bearing ofProduct(String code) {
        return switch (code) {
            case "LG", "AR" -> Bearing.LIMB;
            case "BP" -> Bearing.PACK;
            case "TO", "HD" -> Bearing.TRUNK;
            case "JT", "HA" -> Bearing.SMALL;
            default -> code.startsWith("R") ? Bearing.ROBOT : Bearing.SMALL;
        };
    }
}
