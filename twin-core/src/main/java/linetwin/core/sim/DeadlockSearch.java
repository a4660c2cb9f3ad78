package linetwin.core.sim;

import static linetwin.core.sim.state.FifoChain.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.core.model.Deadlock;
import linetwin.core.model.Deadlock.Link;
import linetwin.core.model.Deadlock.Want;
import linetwin.core.sim.kernel.Kernel;
import linetwin.core.sim.kernel.KernelNames;
import linetwin.core.sim.kernel.Place;
import linetwin.core.sim.kernel.Station;
import linetwin.core.sim.kernel.StationPlan.Need;
import linetwin.core.sim.kernel.TimeUseColumns;
import linetwin.core.time.LineTime;

/**
 * Search for places that can never continue. A place that works or is stopped continues by itself. A waiting place can
 * continue if one of the places that can supply it can; this rule is applied until no more places are found. The
 * remaining places wait for one another, and following their waits leads to a circle.
 */
public final class DeadlockSearch {
    private final Kernel kernel;
    private final KernelNames names;
    private final boolean[] alive;

    private DeadlockSearch(Kernel kernel, KernelNames names) {
        this.kernel = kernel;
        this.names = names;
        alive = new boolean[kernel.places.length];
    }

    public static Optional<Deadlock> in(Kernel kernel, KernelNames names) {
        var search = new DeadlockSearch(kernel, names);
        search.markAlivePlaces();
        return Stream.of(kernel.places)
                .filter(place -> !search.alive[place.number])
                .flatMap(place -> search.circleFrom(place).stream())
                .findFirst();
    }

    private void markAlivePlaces() {
        boolean more = true;
        while (more) {
            more = false;
            for (var place : kernel.places) {
                if (!alive[place.number] && canContinue(place)) {
                    alive[place.number] = true;
                    more = true;
                }
            }
        }
    }

    private boolean canContinue(Place place) {
        int phase = place.phase(kernel.cells);
        if (phase == TimeUseColumns.BLOCKED) {
            return holders(place).anyMatch(this::isAlive);
        }
        if (waitsForParts(place)) {
            return lacking(place).allMatch(need -> feeders(need.store()).anyMatch(this::isAlive));
        }
        return phase != TimeUseColumns.STARVED
                || isBenchBusy()
                || upstream(place.station).anyMatch(this::isAlive);
    }

    private boolean waitsForParts(Place place) {
        return place.phase(kernel.cells) == TimeUseColumns.MISSING_PARTS
                || place.phase(kernel.cells) == TimeUseColumns.STARVED && place.station.makesUnits;
    }

    private boolean isAlive(Place place) {
        return alive[place.number];
    }

    // Suppliers of a waiting place

    private Stream<Place> holders(Place place) {
        if (place.phase(kernel.cells) == TimeUseColumns.BLOCKED) {
            var way = place.station.plan.ways().get(place.way(kernel.cells));
            return way.to() == NONE ? consumers(way.store()) : Stream.of(kernel.stations[way.to()].places);
        }
        if (waitsForParts(place)) {
            return unsatisfiable(place).flatMap(need -> feeders(need.store()));
        }
        return upstream(place.station);
    }

    /** Returns the needs that are not met: too few parts, or parts reserved for a place that came earlier. */
    private Stream<Need> lacking(Place place) {
        return IntStream.range(0, place.station.needs.length)
                .filter(need -> kernel.supply.lacks(place, need))
                .mapToObj(need -> place.station.needs[need]);
    }

    /** Returns the needs that no place can meet. */
    private Stream<Need> unsatisfiable(Place place) {
        return lacking(place).filter(need -> feeders(need.store()).noneMatch(this::isAlive));
    }

    private Stream<Place> consumers(int store) {
        return Stream.of(kernel.places)
                .filter(place -> Stream.of(place.station.needs).anyMatch(need -> need.store() == store));
    }

    private Stream<Place> feeders(int store) {
        return Stream.of(kernel.places)
                .filter(place -> place.station.plan.ways().stream().anyMatch(way -> way.store() == store));
    }

    /** Returns the places whose units or carriers can come to this station. */
    private Stream<Place> upstream(Station station) {
        int home = kernel.line.home(station.plan.route()) == station.number ? station.plan.route() : NONE;
        return Stream.of(kernel.places)
                .filter(place -> place.station.plan.route() == home
                        || place.station.plan.ways().stream().anyMatch(way -> way.to() == station.number));
    }

    /** True if any bench repairs a unit: the unit returns to some station and may resolve the wait. */
    private boolean isBenchBusy() {
        return Stream.of(kernel.rework.benches).anyMatch(bench -> bench.isBusy(kernel.cells));
    }

    // Circle of waits

    /** Returns the circle that a place waits for; empty if it waits for a place that no unit can reach. */
    private Optional<Deadlock> circleFrom(Place start) {
        var path = new ArrayList<Place>();
        var next = Optional.of(start);
        while (next.isPresent() && !path.contains(next.get())) {
            path.add(next.get());
            next = holders(next.get()).findFirst();
        }
        return next.map(first -> deadlock(path.subList(path.indexOf(first), path.size())));
    }

    private Deadlock deadlock(List<Place> circle) {
        long since = circle.stream()
                .mapToLong(place -> place.since(kernel.cells))
                .max()
                .orElse(kernel.now());
        var links = IntStream.range(0, circle.size())
                .mapToObj(i -> link(circle.get(i), circle.get((i + 1) % circle.size())))
                .toList();
        return new Deadlock(new LineTime(since), links);
    }

    private Link link(Place place, Place holder) {
        return new Link(names.place(place.number), want(place), names.place(holder.number));
    }

    private Want want(Place place) {
        if (place.phase(kernel.cells) == TimeUseColumns.BLOCKED) {
            var way = place.station.plan.ways().get(place.way(kernel.cells));
            return way.to() == NONE
                    ? new Want.RoomIn(names.store(way.store()))
                    : new Want.RoomBefore(names.station(way.to()));
        }
        return unsatisfiable(place)
                .findFirst()
                .<Want>map(need -> new Want.PartsOf(names.store(need.store())))
                .orElseGet(() -> new Want.UnitFor(names.station(place.station.number)));
    }
}
