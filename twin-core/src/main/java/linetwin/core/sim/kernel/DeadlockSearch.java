package linetwin.core.sim.kernel;

import static linetwin.core.sim.state.FifoChain.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.core.model.Deadlock;
import linetwin.core.model.Deadlock.Link;
import linetwin.core.model.Deadlock.Want;
import linetwin.core.sim.kernel.StationPlan.Need;
import linetwin.core.time.LineTime;

/**
 * Finds places that can never go on. A place that works or is stopped goes on by itself. One that waits can go on where
 * one of those can that could give it what it waits for; this is repeated until no more are found. Those left over wait
 * for one another, and following them from one to the next leads round in a circle.
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
        search.findThoseWhoGoOn();
        return Stream.of(kernel.places)
                .filter(place -> !search.alive[place.number])
                .flatMap(place -> search.circleFrom(place).stream())
                .findFirst();
    }

    private void findThoseWhoGoOn() {
        boolean more = true;
        while (more) {
            more = false;
            for (var place : kernel.places) {
                if (!alive[place.number] && goesOn(place)) {
                    alive[place.number] = true;
                    more = true;
                }
            }
        }
    }

    private boolean goesOn(Place place) {
        int phase = place.phase(kernel.cells);
        if (phase == TimeUseColumns.BLOCKED) {
            return holders(place).anyMatch(this::isAlive);
        }
        if (waitsForParts(place)) {
            return lacking(place).allMatch(need -> feeders(need.store()).anyMatch(this::isAlive));
        }
        return phase != TimeUseColumns.STARVED
                || aBenchRepairs()
                || upstream(place.station).anyMatch(this::isAlive);
    }

    private boolean waitsForParts(Place place) {
        return place.phase(kernel.cells) == TimeUseColumns.MISSING_PARTS
                || place.phase(kernel.cells) == TimeUseColumns.STARVED && place.station.makesUnits;
    }

    private boolean isAlive(Place place) {
        return alive[place.number];
    }

    // Who could give a place what it waits for

    private Stream<Place> holders(Place place) {
        if (place.phase(kernel.cells) == TimeUseColumns.BLOCKED) {
            var way = place.station.plan.ways().get(place.way(kernel.cells));
            return way.to() == NONE ? consumers(way.store()) : Stream.of(kernel.stations[way.to()].places);
        }
        if (waitsForParts(place)) {
            return hopeless(place).flatMap(need -> feeders(need.store()));
        }
        return upstream(place.station);
    }

    /** The needs that are not met: there is too little, or it is for somebody who came before. */
    private Stream<Need> lacking(Place place) {
        return IntStream.range(0, place.station.needs.length)
                .filter(need -> kernel.supply.lacks(place, need))
                .mapToObj(need -> place.station.needs[need]);
    }

    /** The needs that nobody will meet. */
    private Stream<Need> hopeless(Place place) {
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

    /** The places whose units may come to this station, or leave their carriers to it. */
    private Stream<Place> upstream(Station station) {
        int home = kernel.line.home(station.plan.route()) == station.number ? station.plan.route() : NONE;
        return Stream.of(kernel.places)
                .filter(place -> place.station.plan.route() == home
                        || place.station.plan.ways().stream().anyMatch(way -> way.to() == station.number));
    }

    /** Whether any bench repairs a unit: it comes back to some station, and may bring the line to life again. */
    private boolean aBenchRepairs() {
        return Stream.of(kernel.rework.benches).anyMatch(bench -> bench.isBusy(kernel.cells));
    }

    // The circle

    /** The circle that a place waits for; empty where it waits for a place that nobody ever comes to. */
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
        return hopeless(place)
                .findFirst()
                .<Want>map(need -> new Want.PartsOf(names.store(need.store())))
                .orElseGet(() -> new Want.UnitFor(names.station(place.station.number)));
    }
}
