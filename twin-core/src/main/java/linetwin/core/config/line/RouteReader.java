package linetwin.core.config.line;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.config.yaml.QuantityParser;
import linetwin.core.id.ProductId;
import linetwin.core.id.RouteId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.layout.CarrierCirculation;
import linetwin.core.layout.LocalText;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;

/** Reads routes and stores, and keeps the section of the file that defines each. */
final class RouteReader {
    private final IdReferences references;
    private final FloorOccupancy floor;
    private final Map<String, FileEntry> onARoute = new LinkedHashMap<>();
    private final Map<RouteSpec, FileSection> routes = new LinkedHashMap<>();
    private final Map<StoreSpec, FileSection> stores = new LinkedHashMap<>();

    RouteReader(IdReferences references, FloorOccupancy floor) {
        this.references = references;
        this.floor = floor;
    }

    /** Routes, with the section of the file that defines each. */
    Map<RouteSpec, FileSection> routes() {
        return routes;
    }

    /** Stores, with the section of the file that defines each. */
    Map<StoreSpec, FileSection> stores() {
        return stores;
    }

    boolean isOnARoute(String station) {
        return onARoute.containsKey(station);
    }

    Optional<RouteSpec> route(FileEntry entry) {
        return FileSection.of(SectionSchemas.ROUTE, entry).map(section -> {
            var route = new RouteSpec(
                    new RouteId(references
                            .define(IdReferences.IdKind.ROUTE, section)
                            .orElse(CommonFields.NO_ID)),
                    CommonFields.name(section),
                    section.optional("makes").flatMap(FileEntry::id).map(ProductId::new),
                    section.required("stations", this::stop),
                    section.optional("into")
                            .flatMap(into -> references.use(IdReferences.IdKind.STORE, into))
                            .map(StoreId::new),
                    circulation(section));
            routes.put(route, section);
            return route;
        });
    }

    /** Route of a file without routes: all its stations, in the order of the file. */
    RouteSpec onlyRoute(List<StationSpec> stations, Optional<FileSection> line) {
        onARoute.putAll(references.of(IdReferences.IdKind.STATION));
        var route = new RouteSpec(
                new RouteId("main"),
                new LocalText("Main", "主线"),
                Optional.empty(),
                stations.stream().map(StationSpec::id).toList(),
                Optional.empty(),
                line.flatMap(RouteReader::circulation));
        line.ifPresent(section -> routes.put(route, section));
        return route;
    }

    /** Carriers of a route, by the keys {@code pallets} and {@code cards}. */
    private static Optional<CarrierCirculation> circulation(FileSection section) {
        var pallets = section.optional("pallets").flatMap(RouteReader::carriers);
        var cards = section.optional("cards").flatMap(RouteReader::carriers);
        if (pallets.isPresent() && cards.isPresent()) {
            section.optional("cards").ifPresent(entry -> entry.fault("stands beside 'pallets'", "Keep one of the two"));
        }
        return pallets.map(count -> new CarrierCirculation(CarrierCirculation.Kind.PALLETS, count))
                .or(() -> cards.map(count -> new CarrierCirculation(CarrierCirculation.Kind.CARDS, count)));
    }

    private static Optional<Integer> carriers(FileEntry entry) {
        return QuantityParser.count(entry, 1, CommonFields.MANY);
    }

    private Optional<StationId> stop(FileEntry entry) {
        var id = references.use(IdReferences.IdKind.STATION, entry);
        id.flatMap(station -> Optional.ofNullable(onARoute.putIfAbsent(station, entry)))
                .ifPresent(_ -> entry.fault(
                        "%s is on a route already".formatted(id.orElse("")), "A station lies on one route, once"));
        return id.map(StationId::new);
    }

    Optional<StoreSpec> store(FileEntry entry) {
        return FileSection.of(SectionSchemas.STORE, entry).map(section -> {
            var id = references.define(IdReferences.IdKind.STORE, section).orElse(CommonFields.NO_ID);
            var store = new StoreSpec(
                    new StoreId(id),
                    CommonFields.name(section),
                    new ProductId(
                            section.required("holds").flatMap(FileEntry::id).orElse(CommonFields.NO_ID)),
                    CommonFields.count(section, "capacity", 0),
                    section.optional("at").flatMap(at -> CommonFields.footprint(at, id, floor)));
            stores.put(store, section);
            return store;
        });
    }
}
