package linetwin.core.layout;

import java.util.List;
import java.util.Optional;
import linetwin.core.id.BenchId;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.ProductId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.unit.Length;

/**
 * Layout of a whole line. Instances are consistent: every id that one part refers to is defined by another part.
 *
 * @param id short name of the line, such as {@code benchmark-humanoid}
 * @param hallWidth extent of the hall from west to east
 * @param hallDepth extent of the hall from south to north
 * @param campaign variant in production
 * @param sources sources of the figures of the line
 */
public record LineLayout(
        String id,
        LocalText name,
        Length hallWidth,
        Length hallDepth,
        LineTargets targets,
        ShiftCalendar calendar,
        ProductId campaign,
        List<VariantSpec> variants,
        List<AreaSpec> areas,
        List<StationSpec> stations,
        List<RouteSpec> routes,
        List<StoreSpec> stores,
        List<BenchSpec> benches,
        List<StationKindLosses> losses,
        List<EquipmentClassSpec> equipment,
        List<ZoneSpec> zones,
        List<PublicClaim> claims,
        List<String> sources) {
    public LineLayout {
        variants = List.copyOf(variants);
        areas = List.copyOf(areas);
        stations = List.copyOf(stations);
        routes = List.copyOf(routes);
        stores = List.copyOf(stores);
        benches = List.copyOf(benches);
        losses = List.copyOf(losses);
        equipment = List.copyOf(equipment);
        zones = List.copyOf(zones);
        claims = List.copyOf(claims);
        sources = List.copyOf(sources);
    }

    public Optional<StationSpec> station(StationId station) {
        return stations.stream().filter(s -> s.id().equals(station)).findFirst();
    }

    public Optional<StoreSpec> store(StoreId store) {
        return stores.stream().filter(s -> s.id().equals(store)).findFirst();
    }

    public Optional<BenchSpec> bench(BenchId bench) {
        return benches.stream().filter(b -> b.id().equals(bench)).findFirst();
    }

    /** Route of this station. */
    public Optional<RouteSpec> routeOf(StationId station) {
        return routes.stream().filter(r -> r.stations().contains(station)).findFirst();
    }

    /** Branches for good units of this station: its own, or the next station of its route. */
    public List<RouteBranch> branchesFrom(StationSpec station) {
        return station.next().isEmpty()
                ? List.of(new RouteBranch(routeOf(station.id()).flatMap(route -> route.after(station.id())), 1))
                : station.next();
    }

    public Optional<EquipmentClassSpec> equipment(EquipmentClassId equipmentClass) {
        return equipment.stream().filter(e -> e.id().equals(equipmentClass)).findFirst();
    }

    public Optional<VariantSpec> variant(ProductId product) {
        return variants.stream().filter(v -> v.id().equals(product)).findFirst();
    }

    /** Copy of this line with stations, stores and benches at other places. */
    public LineLayout placed(
            List<StationSpec> placedStations, List<StoreSpec> placedStores, List<BenchSpec> placedBenches) {
        return new LineLayout(
                id,
                name,
                hallWidth,
                hallDepth,
                targets,
                calendar,
                campaign,
                variants,
                areas,
                placedStations,
                routes,
                placedStores,
                placedBenches,
                losses,
                equipment,
                zones,
                claims,
                sources);
    }

    /** Copy of this line with another hall and other targets. */
    public LineLayout with(Length width, Length depth, LineTargets otherTargets) {
        return new LineLayout(
                id,
                name,
                width,
                depth,
                otherTargets,
                calendar,
                campaign,
                variants,
                areas,
                stations,
                routes,
                stores,
                benches,
                losses,
                equipment,
                zones,
                claims,
                sources);
    }
}
