package linetwin.core.kpi.bottleneck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.kpi.VariantStation;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteBranch;
import linetwin.core.layout.StationSpec;

/**
 * Pair of stations of which the second works on the output of the first.
 *
 * @param supply input that the second station waits for if the first is late
 */
public record StationLink(StationId upstream, StationId downstream, Supply supply) {
    /** Kind of input that a station waits for. */
    public enum Supply {
        /** Units of the station: it is starved. */
        UNITS,
        /** Parts for the unit on the place: it is missing parts. */
        PARTS,
        /** Parts for a new unit at the beginning of a route: it is starved or missing parts, as booked. */
        BEGINNING
    }

    /** Returns all links of a line, between stations and through stores. */
    public static List<StationLink> of(LineLayout layout) {
        var links = new ArrayList<StationLink>();
        for (var station : layout.stations()) {
            for (var way : layout.branchesFrom(station)) {
                links.addAll(along(layout, station, way));
            }
        }
        return links;
    }

    private static List<StationLink> along(LineLayout layout, StationSpec station, RouteBranch way) {
        if (way.to().isPresent()) {
            return List.of(new StationLink(station.id(), way.to().get(), Supply.UNITS));
        }
        return layout.routeOf(station.id())
                .map(route -> route.into()
                        .map(store -> intoStore(layout, station.id(), store))
                        .orElseGet(() -> round(station.id(), route.circulation().map(_ -> route.stations()
                                .getFirst()))))
                .orElse(List.of());
    }

    private static List<StationLink> intoStore(LineLayout layout, StationId feeder, StoreId store) {
        return layout.stations().stream()
                .filter(consumer -> VariantStation.of(layout, consumer).consumes().stream()
                        .anyMatch(c -> c.store().equals(store)))
                .map(consumer -> new StationLink(feeder, consumer.id(), supply(layout, consumer.id())))
                .toList();
    }

    private static Supply supply(LineLayout layout, StationId consumer) {
        return layout.routeOf(consumer)
                        .filter(r -> r.stations().getFirst().equals(consumer))
                        .filter(r -> r.circulation().isEmpty())
                        .isPresent()
                ? Supply.BEGINNING
                : Supply.PARTS;
    }

    /** Returns the link from the last station to the first on a circulating route. */
    private static List<StationLink> round(StationId last, Optional<StationId> first) {
        return first.map(f -> List.of(new StationLink(last, f, Supply.UNITS))).orElse(List.of());
    }
}
