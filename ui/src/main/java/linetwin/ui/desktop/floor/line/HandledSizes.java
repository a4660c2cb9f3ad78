package linetwin.ui.desktop.floor.line;

import java.util.LinkedHashMap;
import java.util.Map;
import linetwin.core.id.ProductId;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteSpec;
import linetwin.ui.desktop.floor.station.HandledSize;

/** Size of the units of each station, by the product of its route. */
final class HandledSizes {
    private final Map<StationId, HandledSize> byStation = new LinkedHashMap<>();

    HandledSizes(LineLayout layout) {
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

    /** Size of a product; an unknown part has the size of a pack. */
    static HandledSize ofProduct(LineLayout layout, ProductId product) {
        return switch (product.code()) {
            case "LG", "AR" -> HandledSize.LIMB;
            case "TO", "HD" -> HandledSize.TRUNK;
            case "JT", "HA" -> HandledSize.SMALL;
            default -> layout.variant(product).isPresent() ? HandledSize.ROBOT : HandledSize.PACK;
        };
    }
}
