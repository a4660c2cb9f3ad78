package linetwin.core.sim;

import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.kpi.TimeUse;
import linetwin.core.model.BenchState;
import linetwin.core.model.Contact;
import linetwin.core.model.Counts;
import linetwin.core.model.LineState;
import linetwin.core.model.Location;
import linetwin.core.model.PlaceState;
import linetwin.core.model.StationState;
import linetwin.core.model.StopReason;
import linetwin.core.model.StoreState;
import linetwin.core.model.UnitState;
import linetwin.core.model.Work;
import linetwin.core.time.LineTime;
import linetwin.core.unit.Energy;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/** The kernel's own state as a {@link LineState}: what the fold of its events must come to, but for meters. */
final class KernelPicture {
    private final Kernel kernel;
    private final LinePlan line;
    private final Names names;
    private PSortedMap<UnitId, UnitState> units = TreePMap.empty();

    private KernelPicture(Kernel kernel, Names names) {
        this.kernel = kernel;
        this.line = kernel.line;
        this.names = names;
    }

    static LineState of(Kernel kernel, Names names) {
        return new KernelPicture(kernel, names).drawn();
    }

    private LineState drawn() {
        var state = LineState.initial(line.layout).upTo(new LineTime(kernel.now()));
        for (int i = 0; i < line.stations.size(); i++) {
            state = state.with(station(line.stations.get(i)));
        }
        for (int i = 0; i < line.stores.size(); i++) {
            state = state.with(store(i));
        }
        for (int i = 0; i < line.benches.size(); i++) {
            state = state.with(bench(i));
        }
        for (var unit : units.values()) {
            state = state.with(unit);
        }
        return state.counting(kernel.tallies.shipped, kernel.tallies.scrapped);
    }

    private StationState station(StationPlan plan) {
        int i = plan.index();
        var tallies = kernel.tallies;
        var id = plan.spec().id();
        return new StationState(
                id,
                TreePVector.from(IntStream.range(plan.firstPlace(), plan.endPlace())
                        .mapToObj(this::place)
                        .toList()),
                chain(kernel.stocks.queues, i, unit -> new Location.InQueue(id, kernel.units.cameToHead[unit])),
                new Counts(tallies.good[i], tallies.bad[i], tallies.rework[i]),
                Ticks.duration(tallies.lastCycle[i]),
                Energy.NONE,
                new Contact(Contact.Kind.IN_CONTACT, LineTime.ORIGIN),
                TreePMap.empty());
    }

    private PlaceState place(int place) {
        var places = kernel.places;
        var id = names.place(place);
        var use = places.use(place);
        int unit = places.unit[place];
        return new PlaceState(
                id,
                PackMl.state(use),
                use == TimeUse.WORKING ? StopReason.NONE : PackMl.reason(use),
                new LineTime(places.since[place]),
                unit == Chains.NONE ? Optional.empty() : Optional.of(see(unit, new Location.AtPlace(id))),
                unit == Chains.NONE || places.workTicks[place] == 0 ? Optional.empty() : Optional.of(work(place, use)));
    }

    private Work work(int place, TimeUse use) {
        long ticks = kernel.places.workTicks[place];
        long start = kernel.places.workStart[place];
        var planned = Ticks.duration(ticks);
        return use == TimeUse.WORKING
                ? new Work(planned, Duration.ZERO, new LineTime(start))
                : new Work(planned, planned, new LineTime(start + ticks));
    }

    private StoreState store(int store) {
        var id = names.store(store);
        return new StoreState(id, chain(kernel.stocks.stores, store, _ -> new Location.InStore(id)));
    }

    private BenchState bench(int bench) {
        var id = names.bench(bench);
        int first = line.benchPlaces[bench];
        var places = IntStream.range(first, line.benchPlaces[bench + 1])
                .mapToObj(slot -> kernel.benches.unit(slot) == Chains.NONE
                        ? Optional.<UnitId>empty()
                        : Optional.of(see(kernel.benches.unit(slot), new Location.AtBench(id, slot - first))))
                .toList();
        return new BenchState(
                id, TreePVector.from(places), chain(kernel.benches.queues, bench, _ -> new Location.InBenchQueue(id)));
    }

    private PVector<UnitId> chain(Chains chains, int chain, IntFunction<Location> where) {
        PVector<UnitId> all = TreePVector.empty();
        for (int unit = chains.first(chain); unit != Chains.NONE; unit = chains.after(unit)) {
            all = all.plus(see(unit, where.apply(unit)));
        }
        return all;
    }

    /** Notes this unit and all that is built into it. */
    private UnitId see(int unit, Location where) {
        var id = names.unit(unit);
        // Its parts are noted on the way, so the map is read only after them.
        var state = unitState(unit, id, where);
        units = units.plus(id, state);
        return id;
    }

    private UnitState unitState(int unit, UnitId id, Location where) {
        var all = kernel.units;
        return new UnitState(
                id,
                where,
                new LineTime(all.since[unit]),
                new LineTime(all.entered[unit]),
                stationOrNone(all.lastStation[unit]),
                stationOrNone(all.failedAt[unit]),
                all.reworks[unit],
                parts(unit, id));
    }

    private PVector<UnitId> parts(int unit, UnitId id) {
        PVector<UnitId> parts = TreePVector.empty();
        for (int part = kernel.units.firstPart[unit]; part != Chains.NONE; part = kernel.units.links.next[part]) {
            parts = parts.plus(see(part, new Location.BuiltInto(id)));
        }
        return parts;
    }

    private Optional<StationId> stationOrNone(int station) {
        return station == Chains.NONE ? Optional.empty() : Optional.of(names.station(station));
    }
}
