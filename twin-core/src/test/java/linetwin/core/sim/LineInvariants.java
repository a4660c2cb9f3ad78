package linetwin.core.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.TreeSet;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.kpi.LineAccount;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.model.PackMlState;
import linetwin.core.model.StationState;
import linetwin.core.model.StopReason;
import linetwin.core.model.UnitLocation.BuiltInto;
import linetwin.core.model.UnitLocation.InQueue;
import linetwin.core.model.UnitLocation.InStore;
import linetwin.core.time.LineTime;

/** Invariants of every line at every time. */
final class LineInvariants {
    private final LineLayout layout;

    LineInvariants(LineLayout layout) {
        this.layout = layout;
    }

    void check(LineState line, LineAccount account, LineTime now) {
        everyUnitIsInOneLocation(line);
        storesHoldNoMoreThanTheyCan(line);
        queuesHoldNoMoreThanTheyCan(line);
        carriersNeverChange(line);
        line.allStations().forEach(this::noStationStarvesBeforeAQueue);
        timeAddsUp(account, now);
    }

    private static void everyUnitIsInOneLocation(LineState line) {
        var named = new ArrayList<UnitId>();
        for (var station : line.allStations()) {
            station.places().forEach(place -> place.unit().ifPresent(named::add));
            named.addAll(station.queue());
        }
        line.stores().values().forEach(store -> named.addAll(store.units()));
        for (var bench : line.benches().values()) {
            named.addAll(bench.queue());
            bench.places().forEach(unit -> unit.ifPresent(named::add));
        }
        line.units().values().forEach(unit -> named.addAll(unit.components()));
        assertEquals(named.size(), new TreeSet<>(named).size(), "no unit is in two locations");
        assertEquals(line.units().keySet(), new TreeSet<>(named), "every unit is somewhere");
    }

    private void storesHoldNoMoreThanTheyCan(LineState line) {
        for (var spec : layout.stores()) {
            int filling = line.store(spec.id()).units().size();
            // A repaired unit of a first station that is also the last enters the store even if the store is full.
            assertTrue(filling <= spec.capacity() || mayEndAtItsFirstStation(), spec.id() + " holds " + filling);
        }
    }

    private boolean mayEndAtItsFirstStation() {
        return layout.routes().stream()
                .map(route -> route.stations().getFirst())
                .flatMap(first -> layout.station(first).stream())
                .anyMatch(first -> layout.branchesFrom(first).stream()
                        .anyMatch(way -> way.to().isEmpty()));
    }

    private void queuesHoldNoMoreThanTheyCan(LineState line) {
        for (var spec : layout.stations()) {
            var queue = line.station(spec.id()).queue();
            long returned = queue.stream()
                    .filter(unit ->
                            line.unit(unit).orElseThrow().location() instanceof InQueue(var _, var head) && head)
                    .count();
            // Units from rework enter at the head, and carriers return to the first station, even if the queue is full.
            assertTrue(
                    queue.size() - returned <= spec.queueBefore() || getsCarriersBack(spec.id()),
                    spec.id() + " holds " + queue.size());
        }
    }

    private boolean getsCarriersBack(StationId station) {
        return layout.routes().stream()
                .anyMatch(route -> route.circulation().isPresent()
                        && route.stations().getFirst().equals(station));
    }

    private void carriersNeverChange(LineState line) {
        for (var route : layout.routes()) {
            route.circulation().ifPresent(circulation -> {
                var product = route.makes().orElse(layout.campaign());
                long hung = line.units().values().stream()
                        .filter(unit -> unit.id().product().equals(product))
                        .filter(unit -> !(unit.location() instanceof InStore))
                        .filter(unit -> !(unit.location() instanceof BuiltInto))
                        .count();
                assertEquals(circulation.count(), hung, "units of route " + route.id());
            });
        }
    }

    private void noStationStarvesBeforeAQueue(StationState station) {
        boolean starved = station.places().stream()
                .anyMatch(place ->
                        place.state() == PackMlState.SUSPENDED && place.reason().kind() == StopReason.Kind.STARVED);
        assertTrue(!starved || station.queue().isEmpty(), station.id() + " starves before a queue");
    }

    private static void timeAddsUp(LineAccount account, LineTime now) {
        for (int place = 0; place < account.time().places(); place++) {
            assertEquals(now.micros(), account.time().booked(place), "time of a place adds up to the window");
        }
    }
}
