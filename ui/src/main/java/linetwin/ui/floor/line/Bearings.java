package linetwin.ui.floor.line;

import java.util.LinkedHashMap;
import java.util.Map;
import linetwin.core.id.ProductId;
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
                byStation.put(station, ofRoute(layout, route));
            }
        }
    }

    Bearing of(StationId station) {
        return byStation.getOrDefault(station, Bearing.SMALL);
    }

    private static Bearing ofRoute(LineLayout layout, RouteSpec route) {
        return route.makes().map(product -> ofProduct(layout, product)).orElse(Bearing.ROBOT);
    }

    /** What an unknown part needs is what a pack needs. */
    static Bearing ofProduct(LineLayout layout, ProductId product) {
        return switch (product.code()) {
            case "LG", "AR" -> Bearing.LIMB;
            case "TO", "HD" -> Bearing.TRUNK;
            case "JT", "HA" -> Bearing.SMALL;
            default -> layout.variant(product).isPresent() ? Bearing.ROBOT : Bearing.PACK;
        };
    }
}
