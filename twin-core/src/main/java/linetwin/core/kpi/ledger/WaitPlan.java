package linetwin.core.kpi.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.kpi.VariantStation;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.PartConsumption;
import linetwin.core.layout.RouteBranch;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;

/**
 * Possible waits on a line. A want is an item that a place waits for: room before a station, a unit for a station, room
 * in a store, or parts of a store. Each want is met by the places of some stations, its suppliers.
 */
final class WaitPlan {
    /** Want that no station of the line can meet. */
    static final int OUTSIDE = -1;

    final LineLayout layout;
    final int stations;
    final int stores;
    final int benches;
    final int[] firstPlace;
    final int[] stationOf;
    final int[] queueBefore;
    final int[] capacity;
    /** Bench of each station as a number of a cause, or OUTSIDE. */
    final int[] benchOf;
    /** True for a station whose places wait for parts when empty, as at the beginning of a route. */
    final boolean[] begins;
    /** Parts per unit of each station: alternating store and count. */
    final int[][] needs;
    /** Wants for room of a finished unit of each station, one per way. */
    final int[][] waysOn;
    /** Stations that can meet each want. */
    final int[][] suppliers;
    /** Stations whose repaired units meet this want. */
    final int[][] reworkers;
    /** Work per unit at the standard pace in microseconds, carrier change included. */
    final double[] standardMicros;

    private final List<StationId> ids;
    private final List<StoreId> storeIds;

    WaitPlan(LineLayout layout) {
        this.layout = layout;
        ids = layout.stations().stream().map(StationSpec::id).toList();
        storeIds = layout.stores().stream().map(StoreSpec::id).toList();
        var benchIds = layout.benches().stream().map(BenchSpec::id).toList();
        stations = ids.size();
        stores = storeIds.size();
        benches = benchIds.size();
        firstPlace = firstPlaces(layout.stations());
        stationOf = IntStream.range(0, stations)
                .flatMap(i -> IntStream.range(firstPlace[i], firstPlace[i + 1]).map(_ -> i))
                .toArray();
        queueBefore = ofStations(StationSpec::queueBefore);
        capacity = layout.stores().stream().mapToInt(StoreSpec::capacity).toArray();
        benchOf = ofStations(
                s -> s.rework().map(b -> stations + benchIds.indexOf(b)).orElse(OUTSIDE));
        begins = new boolean[stations];
        needs = new int[stations][];
        waysOn = new int[stations][];
        standardMicros = new double[stations];
        for (int i = 0; i < stations; i++) {
            addStation(i, layout.stations().get(i));
        }
        suppliers = suppliers();
        reworkers = reworkers();
    }

    int places() {
        return firstPlace[stations];
    }

    int wants() {
        return 2 * (stations + stores);
    }

    /** Returns the maximum number of simultaneous wants of one place. */
    int mostWants() {
        return Math.max(1, stores);
    }

    int roomBefore(int station) {
        return station;
    }

    int unitFor(int station) {
        return stations + station;
    }

    int roomIn(int store) {
        return 2 * stations + store;
    }

    int partsOf(int store) {
        return 2 * stations + stores + store;
    }

    private void addStation(int i, StationSpec spec) {
        var made = VariantStation.of(layout, spec);
        standardMicros[i] = micros(made.standardTime()) + micros(spec.carrierChange());
        begins[i] = routeOf(spec)
                .filter(r -> r.circulation().isEmpty())
                .filter(r -> r.stations().getFirst().equals(spec.id()))
                .isPresent();
        needs[i] = made.consumes().stream().flatMapToInt(this::need).toArray();
        waysOn[i] = layout.branchesFrom(spec).stream()
                .mapToInt(way -> wantOf(spec, way))
                .toArray();
    }

    private IntStream need(PartConsumption c) {
        return IntStream.of(storeIds.indexOf(c.store()), c.count());
    }

    /** Returns the want for room of a unit on this way. */
    private int wantOf(StationSpec spec, RouteBranch way) {
        if (way.to().isPresent()) {
            return roomBefore(ids.indexOf(way.to().get()));
        }
        var route = routeOf(spec);
        var store = route.flatMap(RouteSpec::into);
        if (store.isPresent()) {
            return roomIn(storeIds.indexOf(store.get()));
        }
        return route.filter(r -> r.circulation().isPresent())
                .map(r -> roomBefore(ids.indexOf(r.stations().getFirst())))
                .orElse(OUTSIDE);
    }

    private int[][] suppliers() {
        var all = sets(wants());
        for (int i = 0; i < stations; i++) {
            all.get(roomBefore(i)).add(i);
            for (int want : waysOn[i]) {
                if (want != OUTSIDE) {
                    all.get(suppliedBy(want)).add(i);
                }
            }
            for (int need = 0; need < needs[i].length; need += 2) {
                all.get(roomIn(needs[i][need])).add(i);
            }
        }
        return arrays(all);
    }

    private int[][] reworkers() {
        var all = sets(wants());
        for (int i = 0; i < stations; i++) {
            if (benchOf[i] == OUTSIDE) {
                continue;
            }
            if (!begins[i]) {
                all.get(unitFor(i)).add(i);
            } else {
                // The first station of a route has no queue: its repaired units continue like good units.
                for (int want : waysOn[i]) {
                    if (want != OUTSIDE) {
                        all.get(suppliedBy(want)).add(i);
                    }
                }
            }
        }
        return arrays(all);
    }

    /** Returns the downstream want that a unit meets when it gets the given room. */
    private int suppliedBy(int room) {
        return room < stations ? unitFor(room) : room + stores;
    }

    private Optional<RouteSpec> routeOf(StationSpec spec) {
        return layout.routeOf(spec.id());
    }

    private int[] ofStations(ToIntFunction<StationSpec> figure) {
        return layout.stations().stream().mapToInt(figure).toArray();
    }

    private static int[] firstPlaces(List<StationSpec> specs) {
        var first = new int[specs.size() + 1];
        for (int i = 0; i < specs.size(); i++) {
            first[i + 1] = first[i] + specs.get(i).places();
        }
        return first;
    }

    private static List<Set<Integer>> sets(int count) {
        var sets = new ArrayList<Set<Integer>>();
        for (int i = 0; i < count; i++) {
            sets.add(new TreeSet<>());
        }
        return sets;
    }

    private static int[][] arrays(List<Set<Integer>> sets) {
        return sets.stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static double micros(Duration duration) {
        return duration.toNanos() / 1e3;
    }
}
