package linetwin.core.sim;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.kpi.TimeUse;
import linetwin.core.model.BenchState;
import linetwin.core.model.LineState;
import linetwin.core.model.OperationCounts;
import linetwin.core.model.PlaceState;
import linetwin.core.model.SignalValues;
import linetwin.core.model.StationContact;
import linetwin.core.model.StationState;
import linetwin.core.model.StopReason;
import linetwin.core.model.StoreState;
import linetwin.core.model.UnitLocation;
import linetwin.core.model.UnitOperation;
import linetwin.core.model.UnitState;
import linetwin.core.sim.kernel.Bench;
import linetwin.core.sim.kernel.Kernel;
import linetwin.core.sim.kernel.KernelNames;
import linetwin.core.sim.kernel.LinePlan;
import linetwin.core.sim.kernel.PackMlMapper;
import linetwin.core.sim.kernel.Place;
import linetwin.core.sim.kernel.Station;
import linetwin.core.sim.kernel.Store;
import linetwin.core.sim.state.FifoChain;
import linetwin.core.sim.state.KernelTicks;
import linetwin.core.time.LineTime;
import linetwin.core.unit.Energy;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * Builder of a {@link LineState} from the state of the kernel. It equals the fold of the kernel's events, except for
 * signals and meters.
 */
public final class LineStateBuilder {
    private final Kernel kernel;
    private final LinePlan line;
    private final KernelNames names;
    private PSortedMap<UnitId, UnitState> units = TreePMap.empty();

    private LineStateBuilder(Kernel kernel, KernelNames names) {
        this.kernel = kernel;
        this.line = kernel.line;
        this.names = names;
    }

    public static LineState of(Kernel kernel, KernelNames names) {
        return new LineStateBuilder(kernel, names).build();
    }

    private LineState build() {
        var state = LineState.initial(line.layout).upTo(new LineTime(kernel.now()));
        for (var station : kernel.stations) {
            state = state.with(station(station));
        }
        for (var store : kernel.supply.stores) {
            state = state.with(store(store));
        }
        for (var bench : kernel.rework.benches) {
            state = state.with(bench(bench));
        }
        for (var unit : units.values()) {
            state = state.with(unit);
        }
        return state.counting(kernel.ends.counters.shipped(kernel.cells), kernel.ends.counters.scrapped(kernel.cells));
    }

    private StationState station(Station station) {
        var id = names.station(station.number);
        return new StationState(
                id,
                TreePVector.from(Stream.of(station.places).map(this::place).toList()),
                chain(station.queue, unit -> new UnitLocation.InQueue(id, kernel.units.cameToHead(unit))),
                new OperationCounts(
                        station.good(kernel.cells), station.bad(kernel.cells), station.rework(kernel.cells)),
                KernelTicks.duration(station.lastCycle(kernel.cells)),
                Energy.NONE,
                new StationContact(StationContact.Kind.IN_CONTACT, LineTime.ORIGIN),
                SignalValues.NONE,
                TreePMap.empty());
    }

    private PlaceState place(Place place) {
        var id = names.place(place.number);
        var use = TimeUse.at(place.use(kernel.cells));
        int unit = place.unit(kernel.cells);
        return new PlaceState(
                id,
                PackMlMapper.state(use),
                use == TimeUse.WORKING ? StopReason.NONE : PackMlMapper.reason(use),
                new LineTime(place.since(kernel.cells)),
                unit == FifoChain.NONE ? Optional.empty() : Optional.of(addUnit(unit, new UnitLocation.AtPlace(id))),
                unit == FifoChain.NONE || !place.hasBegun(kernel.cells) ? Optional.empty() : Optional.of(work(place)));
    }

    private UnitOperation work(Place place) {
        return new UnitOperation(
                KernelTicks.duration(place.workTicks(kernel.cells)),
                KernelTicks.duration(place.doneTicks(kernel.cells)),
                new LineTime(place.runningSince(kernel.cells)));
    }

    private StoreState store(Store store) {
        var id = names.store(store.number);
        return new StoreState(id, chain(store.units, _ -> new UnitLocation.InStore(id)));
    }

    private BenchState bench(Bench bench) {
        var id = names.bench(bench.number);
        var places = IntStream.range(0, bench.places())
                .mapToObj(place -> bench.unit(kernel.cells, place) == FifoChain.NONE
                        ? Optional.<UnitId>empty()
                        : Optional.of(addUnit(bench.unit(kernel.cells, place), new UnitLocation.AtBench(id, place))))
                .toList();
        return new BenchState(id, TreePVector.from(places), chain(bench.queue, _ -> new UnitLocation.InBenchQueue(id)));
    }

    private PVector<UnitId> chain(int chain, IntFunction<UnitLocation> where) {
        PVector<UnitId> all = TreePVector.empty();
        for (int unit = FifoChain.first(kernel.cells, chain);
                unit != FifoChain.NONE;
                unit = FifoChain.after(kernel.units.rows, unit)) {
            all = all.plus(addUnit(unit, where.apply(unit)));
        }
        return all;
    }

    /** Adds this unit and all units built into it. */
    private UnitId addUnit(int unit, UnitLocation where) {
        var id = names.unit(unit);
        // Parts are added during this call, so the map is read only after it.
        var state = unitState(unit, id, where);
        units = units.plus(id, state);
        return id;
    }

    private UnitState unitState(int unit, UnitId id, UnitLocation where) {
        var all = kernel.units;
        return new UnitState(
                id,
                where,
                new LineTime(all.since(unit)),
                new LineTime(all.entered(unit)),
                stationOrNone(all.lastStation(unit)),
                stationOrNone(all.failedAt(unit)),
                all.reworks(unit),
                parts(unit, id));
    }

    private PVector<UnitId> parts(int unit, UnitId id) {
        PVector<UnitId> parts = TreePVector.empty();
        for (int part = kernel.units.firstPart(unit);
                part != FifoChain.NONE;
                part = FifoChain.after(kernel.units.rows, part)) {
            parts = parts.plus(addUnit(part, new UnitLocation.BuiltInto(id)));
        }
        return parts;
    }

    private Optional<StationId> stationOrNone(int station) {
        return station == FifoChain.NONE ? Optional.empty() : Optional.of(names.station(station));
    }
}
