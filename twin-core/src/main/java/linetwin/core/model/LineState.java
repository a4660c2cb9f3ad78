package linetwin.core.model;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import linetwin.core.id.BenchId;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.time.LineTime;
import linetwin.core.unit.Energy;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * State of the whole line at one point of line time. Immutable: a later state is another value that shares the
 * unchanged parts.
 *
 * @param at time of the newest event applied
 * @param units every unit on the line, by serial; a shipped or scrapped unit is removed with all units built into it
 * @param shipped count of robots that left the line as good
 * @param scrapped count of scrapped units, parts included
 */
public record LineState(
        LineTime at,
        PSortedMap<StationId, StationState> stations,
        PSortedMap<StoreId, StoreState> stores,
        PSortedMap<BenchId, BenchState> benches,
        PSortedMap<UnitId, UnitState> units,
        long shipped,
        long scrapped) {

    /** Returns the empty line: every place is idle and no source has reported. */
    public static LineState initial(LineLayout layout) {
        return first(layout, PlaceState::empty);
    }

    /** Returns a line of which no source has reported yet: no unit is known, and every place is in state UNDEFINED. */
    public static LineState undefined(LineLayout layout) {
        return first(layout, PlaceState::undefined);
    }

    private static LineState first(LineLayout layout, Function<PlaceId, PlaceState> place) {
        PSortedMap<StationId, StationState> stations = TreePMap.empty();
        for (var spec : layout.stations()) {
            stations = stations.plus(spec.id(), emptyStation(spec, place));
        }
        PSortedMap<StoreId, StoreState> stores = TreePMap.empty();
        for (var spec : layout.stores()) {
            stores = stores.plus(spec.id(), new StoreState(spec.id(), TreePVector.empty()));
        }
        PSortedMap<BenchId, BenchState> benches = TreePMap.empty();
        for (var spec : layout.benches()) {
            benches = benches.plus(spec.id(), emptyBench(spec));
        }
        return new LineState(LineTime.ORIGIN, stations, stores, benches, TreePMap.empty(), 0, 0);
    }

    private static StationState emptyStation(StationSpec spec, Function<PlaceId, PlaceState> place) {
        var places = IntStream.range(0, spec.places())
                .mapToObj(i -> place.apply(new PlaceId(spec.id(), i)))
                .toList();
        return new StationState(
                spec.id(),
                TreePVector.from(places),
                TreePVector.empty(),
                OperationCounts.NONE,
                Duration.ZERO,
                Energy.NONE,
                StationContact.NEVER,
                SignalValues.NONE,
                TreePMap.empty());
    }

    private static BenchState emptyBench(BenchSpec spec) {
        var places = IntStream.range(0, spec.places())
                .mapToObj(_ -> Optional.<UnitId>empty())
                .toList();
        return new BenchState(spec.id(), TreePVector.from(places), TreePVector.empty());
    }

    /**
     * Returns the state of a station.
     *
     * @throws IllegalArgumentException if the line has no such station
     */
    public StationState station(StationId id) {
        return known(stations.get(id), id);
    }

    /**
     * Returns the state of a store.
     *
     * @throws IllegalArgumentException if the line has no such store
     */
    public StoreState store(StoreId id) {
        return known(stores.get(id), id);
    }

    /**
     * Returns the state of a rework bench.
     *
     * @throws IllegalArgumentException if the line has no such bench
     */
    public BenchState bench(BenchId id) {
        return known(benches.get(id), id);
    }

    public PlaceState place(PlaceId id) {
        return station(id.station()).places().get(id.index());
    }

    public Optional<UnitState> unit(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    /** Returns all stations, ordered by id. */
    public Collection<StationState> allStations() {
        return stations.values();
    }

    public LineState upTo(LineTime newest) {
        return new LineState(at.orLater(newest), stations, stores, benches, units, shipped, scrapped);
    }

    public LineState with(StationState station) {
        return new LineState(at, stations.plus(station.id(), station), stores, benches, units, shipped, scrapped);
    }

    public LineState with(StoreState store) {
        return new LineState(at, stations, stores.plus(store.id(), store), benches, units, shipped, scrapped);
    }

    public LineState with(BenchState bench) {
        return new LineState(at, stations, stores, benches.plus(bench.id(), bench), units, shipped, scrapped);
    }

    public LineState with(UnitState unit) {
        return new LineState(at, stations, stores, benches, units.plus(unit.id(), unit), shipped, scrapped);
    }

    /** Removes a unit and all units built into it. */
    public LineState without(UnitId unit) {
        var rest = this;
        for (var component : unit(unit).map(UnitState::components).orElseGet(TreePVector::empty)) {
            rest = rest.without(component);
        }
        return new LineState(at, stations, stores, benches, rest.units.minus(unit), shipped, scrapped);
    }

    public LineState counting(long moreShipped, long moreScrapped) {
        return new LineState(at, stations, stores, benches, units, shipped + moreShipped, scrapped + moreScrapped);
    }

    private static <T> T known(@Nullable T found, Object id) {
        if (found == null) {
            throw new IllegalArgumentException("This line has no %s".formatted(id));
        }
        return found;
    }
}
