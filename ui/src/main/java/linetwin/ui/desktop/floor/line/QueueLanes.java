package linetwin.ui.desktop.floor.line;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import linetwin.core.id.StationId;
import linetwin.core.layout.CarrierCirculation;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;
import linetwin.ui.desktop.floor.hall.FloorRectangle;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;

/** Lanes into all stations, and the paths of carriers between them. */
final class QueueLanes {
    /** Distance in metres between the stations of a closed loop and the return of its carriers. */
    private static final double RETURN_DISTANCE = 1.0;

    private final Map<StationId, QueueLane> byStation = new LinkedHashMap<>();
    private final LineLayout layout;

    QueueLanes(LineLayout layout, HandledSizes handledSizes) {
        this.layout = layout;
        layout.routes().forEach(route -> route.stations().forEach(id -> layout.station(id)
                .ifPresent(station -> byStation.put(id, lane(station, route, handledSizes)))));
        for (var station : layout.stations()) {
            byStation.computeIfAbsent(
                    station.id(),
                    _ -> new QueueLane(station, null, null, handledSizes.of(station.id()), station.queueBefore()));
        }
    }

    private QueueLane lane(StationSpec station, RouteSpec route, HandledSizes handledSizes) {
        var next = route.after(station.id()).flatMap(layout::station);
        return new QueueLane(
                station,
                before(station, route).orElse(null),
                next.orElse(null),
                handledSizes.of(station.id()),
                waiting(station, route));
    }

    /** Station from which units come: the previous one on the route if it leads here, otherwise any that does. */
    private Optional<StationSpec> before(StationSpec station, RouteSpec route) {
        int index = route.stations().indexOf(station.id());
        if (index == 0) {
            return Optional.empty();
        }
        var feeders = layout.stations().stream()
                .filter(other -> !other.id().equals(station.id()) && leadsTo(other, station.id()))
                .toList();
        return feeders.stream()
                .filter(other -> other.id().equals(route.stations().get(index - 1)))
                .findFirst()
                .or(() -> feeders.stream().findFirst())
                .or(() -> layout.station(route.stations().get(index - 1)));
    }

    private boolean leadsTo(StationSpec station, StationId to) {
        return layout.branchesFrom(station).stream()
                .anyMatch(way -> way.to().filter(to::equals).isPresent());
    }

    /**
     * Number of units that can wait before a station; before the first station of a route with cards, the number of
     * cards.
     */
    private static int waiting(StationSpec station, RouteSpec route) {
        return route.circulation()
                .filter(it -> it.kind() == CarrierCirculation.Kind.CARDS)
                .filter(_ -> route.stations().getFirst().equals(station.id()))
                .map(CarrierCirculation::count)
                .orElse(station.queueBefore());
    }

    QueueLane into(StationId station) {
        var lane = byStation.get(station);
        if (lane == null) {
            throw new IllegalArgumentException("No route leads to station %s".formatted(station));
        }
        return lane;
    }

    Iterable<QueueLane> all() {
        return byStation.values();
    }

    /** Paints the paths of carriers: into every station from each that leads there, and round a closed loop. */
    void guide(MeshBuilder lines, double height) {
        byStation.forEach((id, lane) -> {
            lane.guide(lines, height);
            layout.stations().stream()
                    .filter(other -> leadsTo(other, id))
                    .forEach(other -> lane.guideFrom(FloorRectangle.of(other.footprint()), lines, height));
        });
        layout.routes().stream()
                .filter(route -> route.circulation().isPresent())
                .forEach(route -> returnPath(route, lines, height));
    }

    /** Paints the return from the last station to the first, north of all. */
    private void returnPath(RouteSpec route, MeshBuilder lines, double height) {
        var rects = route.stations().stream()
                .flatMap(id -> layout.station(id).stream())
                .map(station -> FloorRectangle.of(station.footprint()))
                .toList();
        if (rects.size() > 1) {
            double north =
                    rects.stream().mapToDouble(FloorRectangle::north).max().orElse(0) + RETURN_DISTANCE;
            into(route.stations().getFirst()).guideBack(rects.getLast(), north, lines, height);
        }
    }
}
