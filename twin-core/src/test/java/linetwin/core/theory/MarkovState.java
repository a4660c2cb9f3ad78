package linetwin.core.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.core.id.StationId;
import linetwin.core.layout.CarrierCirculation;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.PartConsumption;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;

/**
 * State of the Markov chain of a small line of single places: the location of every unit. Written from the semantics of
 * a line file alone, in the simplest way and without code of the kernel: it is the reference for the kernel.
 */
final class MarkovState {
    enum Phase {
        IDLE,
        WORKING,
        BLOCKED
    }

    private final LineLayout line;
    private final List<StationSpec> stations;
    private final Phase[] phases;
    private final boolean[] down;
    private final int[] queues;
    private final int[] stores;
    /** Blocked stations in order of waiting: by next station, then by store. */
    private final List<List<Integer>> blocked;

    private MarkovState(
            LineLayout line, Phase[] phases, boolean[] down, int[] queues, int[] stores, List<List<Integer>> blocked) {
        this.line = line;
        this.stations = line.stations();
        this.phases = phases;
        this.down = down;
        this.queues = queues;
        this.stores = stores;
        this.blocked = blocked;
    }

    static MarkovState first(LineLayout line) {
        int stations = line.stations().size();
        int stores = line.stores().size();
        var phases = new Phase[stations];
        Arrays.fill(phases, Phase.IDLE);
        var blocked = Stream.generate(() -> (List<Integer>) new ArrayList<Integer>())
                .limit(stations + stores)
                .toList();
        var first = new MarkovState(line, phases, new boolean[stations], new int[stations], new int[stores], blocked);
        line.routes().forEach(first::loadCarriers);
        for (int i = 0; i < stations; i++) {
            first.seekUnit(i);
        }
        return first;
    }

    MarkovState copy() {
        return new MarkovState(
                line,
                phases.clone(),
                down.clone(),
                queues.clone(),
                stores.clone(),
                blocked.stream().map(b -> (List<Integer>) new ArrayList<>(b)).toList());
    }

    /** Key that distinguishes the states. */
    List<Object> key() {
        return List.of(
                List.of(phases),
                Arrays.toString(down),
                Arrays.toString(queues),
                Arrays.toString(stores),
                blocked.toString());
    }

    Phase phase(int station) {
        return phases[station];
    }

    boolean isDown(int station) {
        return down[station];
    }

    int queue(int station) {
        return queues[station];
    }

    int store(int store) {
        return stores[store];
    }

    int units() {
        int onPlaces = (int) Arrays.stream(phases).filter(p -> p != Phase.IDLE).count();
        return onPlaces + Arrays.stream(queues).sum() + Arrays.stream(stores).sum();
    }

    void breakDown(int station) {
        down[station] = true;
    }

    void repair(int station) {
        down[station] = false;
    }

    void scrap(int station) {
        seekUnit(station);
    }

    /** Passes a good unit to this station, or to the end of its route. */
    void finish(int station, Optional<StationId> to) {
        var route = line.routeOf(stations.get(station).id()).orElseThrow();
        if (to.isPresent()) {
            handOn(station, number(to.get()));
        } else if (route.circulation().isPresent()) {
            handOn(station, number(route.stations().getFirst()));
        } else if (route.into().isPresent()) {
            store(station, number(route.into().get().code()));
        } else {
            seekUnit(station);
        }
    }

    private void handOn(int from, int to) {
        if (phases[to] == Phase.IDLE) {
            phases[to] = Phase.WORKING;
            seekUnit(from);
        } else if (queues[to] < waitingPlaces(to)) {
            queues[to]++;
            seekUnit(from);
        } else {
            phases[from] = Phase.BLOCKED;
            blocked.get(to).add(from);
        }
    }

    private void store(int from, int store) {
        if (stores[store] < line.stores().get(store).capacity()) {
            stores[store]++;
            seekUnit(from);
        } else {
            phases[from] = Phase.BLOCKED;
            blocked.get(stations.size() + store).add(from);
        }
        for (int i = 0; i < phases.length; i++) {
            assemble(i);
        }
    }

    /** Gives a place without a unit its next unit. */
    private void seekUnit(int station) {
        phases[station] = Phase.IDLE;
        var waiting = blocked.get(station);
        if (queues[station] > 0) {
            phases[station] = Phase.WORKING;
            queues[station]--;
            if (!waiting.isEmpty() && queues[station] < waitingPlaces(station)) {
                queues[station]++;
                seekUnit(waiting.removeFirst());
            }
        } else if (!waiting.isEmpty()) {
            phases[station] = Phase.WORKING;
            seekUnit(waiting.removeFirst());
        } else if (isSource(station)) {
            phases[station] = Phase.WORKING;
        } else {
            assemble(station);
        }
    }

    private void assemble(int station) {
        var needs = stations.get(station).consumes().stream()
                .map(PartConsumption::store)
                .map(id -> number(id.code()))
                .toList();
        boolean allThere =
                needs.stream().allMatch(s -> stores[s] > 0 || !blockedBy(s).isEmpty());
        if (phases[station] == Phase.IDLE && !needs.isEmpty() && allThere) {
            phases[station] = Phase.WORKING;
            var freed = needs.stream().flatMap(s -> take(s).stream()).toList();
            freed.forEach(this::seekUnit);
        }
    }

    /** Takes a part out of a store; a station that waited for room is released. */
    private Optional<Integer> take(int store) {
        boolean refilled = !blockedBy(store).isEmpty();
        stores[store] -= stores[store] > 0 && !refilled ? 1 : 0;
        return refilled ? Optional.of(blockedBy(store).removeFirst()) : Optional.empty();
    }

    private void loadCarriers(RouteSpec route) {
        int left = route.circulation().map(CarrierCirculation::count).orElse(0);
        for (var id : route.stations()) {
            int station = number(id);
            int here = (int) Math.min(left, 1L + waitingPlaces(station));
            queues[station] += here;
            left -= here;
        }
    }

    private List<Integer> blockedBy(int store) {
        return blocked.get(stations.size() + store);
    }

    private boolean isSource(int station) {
        var spec = stations.get(station);
        var route = line.routeOf(spec.id()).orElseThrow();
        return route.stations().getFirst().equals(spec.id())
                && route.circulation().isEmpty()
                && spec.consumes().isEmpty();
    }

    /** Cards wait before their first station, which has room for all of them. */
    private int waitingPlaces(int station) {
        var spec = stations.get(station);
        boolean isBox = line.routeOf(spec.id())
                .filter(route -> route.stations().getFirst().equals(spec.id()))
                .flatMap(RouteSpec::circulation)
                .filter(c -> c.kind() == CarrierCirculation.Kind.CARDS)
                .isPresent();
        return isBox ? Integer.MAX_VALUE : spec.queueBefore();
    }

    private int number(StationId id) {
        return stations.stream().map(StationSpec::id).toList().indexOf(id);
    }

    private int number(String store) {
        return line.stores().stream()
                .map(StoreSpec::id)
                .map(Object::toString)
                .toList()
                .indexOf(store);
    }
}
