package linetwin.ui.desktop.floor.line;

import java.util.LinkedHashMap;
import java.util.Map;
import linetwin.core.id.ProductId;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteSpec;
import linetwin.ui.desktop.floor.station.HandledSize;

/** What size of thing each station handles, by what its route makes. */
final class StationBearings {
    private final Map<StationId, HandledSize> byStation = new LinkedHashMap<>();

    StationBearings(LineLayout layout) {
        for (var route : layout.routes()) {
            for (var station : route.stations()) {
                byStation.put(station, ofRoute(layout, route));
            }
        }
    }

    HandledSize of(StationId station) {
        return byStation.getOrDefault(station, HandledSize.SMALL);
    }

    private static HandledSize ofRoute(LineLayout layout, RouteSpec route) {
        return route.makes().map(product -> ofProduct(layout, product)).orElse(HandledSize.ROBOT);
    }

    /** What an unknown part needs is what a pack needs. */
    static HandledSize ofProduct(LineLayout layout, ProductId product) {
        return switch (product.code()) {
            case "LG", "AR" -> HandledSize.LIMB;
            case "TO", "HD" -> HandledSize.TRUNK;
            case "JT", "HA" -> HandledSize.SMALL;
            default -> layout.variant(product).isPresent() ? HandledSize.ROBOT : HandledSize.PACK;
        };
    }
}
