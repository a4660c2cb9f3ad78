package linetwin.core.config.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.id.RouteId;
import linetwin.core.layout.PartConsumption;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;

/** Checks that everything made leaves the line or fills a store, and that everything drawn is made. */
final class MaterialFlowCheck {
    private final IdReferences references;
    private final RouteReader read;
    private final Map<RouteSpec, FileSection> routes;
    private final Map<StoreSpec, FileSection> stores;

    MaterialFlowCheck(IdReferences references, RouteReader read) {
        this.references = references;
        this.read = read;
        this.routes = read.routes();
        this.stores = read.stores();
    }

    /** Checks that need the whole file. */
    void check(StationNetwork network) {
        references.of(IdReferences.IdKind.STATION).forEach((id, entry) -> {
            if (!read.isOnARoute(id)) {
                entry.fault("%s is on no route".formatted(id), "Add it to the stations of a route, or remove it");
            }
        });
        checkShipping();
        routes.forEach(this::checkRoute);
        routes.forEach((route, section) -> checkCarriers(network, route, section));
        stores.forEach(this::checkStore);
        network.layout().stations().forEach(station -> checkDraws(network, station));
        checkCycles(network.layout().stations());
    }

    /** Reports a line whose routes all end in stores: it would fill up and stop. */
    private void checkShipping() {
        if (routes.keySet().stream().allMatch(route -> route.into().isPresent())) {
            routes.values().stream()
                    .flatMap(section -> section.optional("into").stream())
                    .reduce((_, last) -> last)
                    .ifPresent(entry -> entry.fault(
                            "every route ends in a store, so nothing leaves the line",
                            "Leave 'into' out where the finished robot is shipped"));
        }
    }

    /**
     * Reports more pallets than places. As many pallets as places are accepted with a warning: that loop deadlocks, and
     * the simulator reports it.
     */
    private static void checkCarriers(StationNetwork network, RouteSpec route, FileSection section) {
        long room = route.stations().stream()
                .flatMap(id -> network.station(id).stream())
                .mapToLong(station -> station.places() + (long) station.queueBefore())
                .sum();
        section.optional("pallets")
                .filter(_ -> route.circulation().filter(it -> it.count() > room).isPresent())
                .ifPresent(entry -> entry.fault(
                        "there are %,d places and waiting places for them on route %s".formatted(room, route.id()),
                        "Write fewer than %,d pallets: with as many as places nothing can move".formatted(room)));
    }

    private void checkRoute(RouteSpec route, FileSection section) {
        if (route.makes().isEmpty() && route.into().isPresent()) {
            section.whole()
                    .problems()
                    .add(section.whole().node(), "makes", "is missing", "Say what this route puts into its store");
        }
        stores.keySet().stream()
                .filter(store -> route.into().filter(store.id()::equals).isPresent())
                .filter(store -> route.makes()
                        .filter(made -> !made.equals(store.holds()))
                        .isPresent())
                .findFirst()
                .flatMap(store -> section.optional("makes").map(entry -> Map.entry(entry, store)))
                .ifPresent(it -> it.getKey()
                        .fault(
                                "store %s holds %s"
                                        .formatted(
                                                it.getValue().id(),
                                                it.getValue().holds()),
                                "Make what the store holds, or fill another store"));
    }

    private void checkStore(StoreSpec store, FileSection section) {
        boolean filled = routes.keySet().stream()
                .anyMatch(route -> route.into().filter(store.id()::equals).isPresent());
        if (!filled) {
            section.optional("id")
                    .ifPresent(entry -> entry.fault(
                            "no route fills store %s".formatted(store.id()),
                            "Write 'into: %s' at a route, or remove the store".formatted(store.id())));
        }
    }

    /** Reports a station that draws more parts per unit than can ever wait: in the store, and blocked before it. */
    private void checkDraws(StationNetwork network, StationSpec station) {
        station.consumes().forEach(draw -> stores.keySet().stream()
                .filter(store -> store.id().equals(draw.store()) && mostWaiting(network, store) < draw.count())
                .forEach(store -> Optional.ofNullable(references
                                .of(IdReferences.IdKind.STATION)
                                .get(station.id().code()))
                        .ifPresent(entry -> entry.fault(
                                "%s draws %d parts from store %s, where %d can wait at most"
                                        .formatted(station.id(), draw.count(), store.id(), mostWaiting(network, store)),
                                "Enlarge the store or draw fewer parts"))));
    }

    /** Parts of a store that can wait at the same time: in it, and on the places of the stations that fill it. */
    private static long mostWaiting(StationNetwork network, StoreSpec store) {
        return store.capacity()
                + network.layout().routes().stream()
                        .filter(route -> route.into().filter(store.id()::equals).isPresent())
                        .flatMap(route -> route.stations().stream())
                        .flatMap(id -> network.station(id).stream())
                        .filter(station -> network.canEnd(station.id()))
                        .mapToLong(StationSpec::places)
                        .sum();
    }

    /** Reports a route that needs its own output as input: it could never start. */
    private void checkCycles(List<StationSpec> stations) {
        routes.forEach((route, section) -> {
            if (route.into().isPresent() && suppliersOf(route, stations).contains(route.id())) {
                section.optional("into")
                        .ifPresent(entry -> entry.fault(
                                "route %s needs, in the end, what it makes itself".formatted(route.id()),
                                "Break the circle of stores"));
            }
        });
    }

    /** Routes whose output this route needs, directly or through others. */
    private Set<RouteId> suppliersOf(RouteSpec route, List<StationSpec> stations) {
        var suppliers = new TreeSet<RouteId>();
        var open = new ArrayList<RouteSpec>(List.of(route));
        while (!open.isEmpty()) {
            var it = open.removeLast();
            var drawn = stations.stream()
                    .filter(station -> it.stations().contains(station.id()))
                    .flatMap(station -> station.consumes().stream())
                    .map(PartConsumption::store)
                    .toList();
            routes.keySet().stream()
                    .filter(other -> other.into().filter(drawn::contains).isPresent())
                    .filter(other -> suppliers.add(other.id()))
                    .forEach(open::add);
        }
        return suppliers;
    }
}
