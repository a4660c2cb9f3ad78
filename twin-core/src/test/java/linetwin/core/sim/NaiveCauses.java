package linetwin.core.sim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.id.UnitId;
import linetwin.core.kpi.TimeUse;
import linetwin.core.kpi.ledger.WaitCause;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.PartConsumption;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.LineState;
import linetwin.core.model.PlaceState;

/**
 * Causes of the wait of a place, found in the simplest way: from the state alone, by name, and anew for every place and
 * time.
 */
final class NaiveCauses {
    private final LineLayout layout;
    private final LineState line;

    NaiveCauses(LineLayout layout, LineState line) {
        this.layout = layout;
        this.line = line;
    }

    /** Station or bench that could end a wait, and its present time use. */
    record CandidateCause(WaitCause cause, TimeUse why) implements Comparable<CandidateCause> {
        @Override
        public int compareTo(CandidateCause other) {
            return Comparator.comparing(CandidateCause::cause)
                    .thenComparing(CandidateCause::why)
                    .compare(this, other);
        }
    }

    /** Item that a place can wait for, such as {@code room before M20}. */
    private record Want(String what, String where) implements Comparable<Want> {
        @Override
        public int compareTo(Want other) {
            return Comparator.comparing(Want::what).thenComparing(Want::where).compare(this, other);
        }
    }

    private record Wait(long since, Want want) {}

    TimeUse use(PlaceState place) {
        return TimeUse.of(place.state(), place.reason());
    }

    static boolean isWait(TimeUse use) {
        return use == TimeUse.STARVED || use == TimeUse.BLOCKED || use == TimeUse.MISSING_PARTS;
    }

    /** Returns all causes of the wait of this place with their shares, which add up to 1. */
    SortedMap<CandidateCause, Double> of(PlaceState waiting) {
        var parts = new TreeMap<CandidateCause, Double>();
        var wants = wants(waiting);
        if (wants.isEmpty()) {
            unsupplied(WaitCause.Kind.OUTSIDE).forEach(candidate -> parts.put(candidate, 1.0));
        }
        for (var want : wants) {
            var candidates = of(want);
            candidates.forEach(
                    candidate -> parts.merge(candidate, 1.0 / wants.size() / candidates.size(), Double::sum));
        }
        return parts;
    }

    private List<CandidateCause> of(Want first) {
        var queue = new ArrayDeque<Want>();
        var seen = new TreeSet<Want>();
        boolean outside = false;
        queue.add(first);
        seen.add(first);
        while (!queue.isEmpty()) {
            var want = queue.poll();
            var suppliers = suppliers(want);
            var candidates = candidates(want, suppliers);
            if (!candidates.isEmpty()) {
                return candidates;
            }
            outside |= suppliers.isEmpty();
            var waits = new ArrayList<Wait>();
            for (var place : places(suppliers)) {
                var next = wants(place);
                outside |= next.isEmpty();
                next.forEach(n -> waits.add(new Wait(place.since().micros(), n)));
            }
            waits.sort(Comparator.comparingLong(Wait::since));
            waits.stream().map(Wait::want).filter(seen::add).forEach(queue::add);
        }
        return unsupplied(outside ? WaitCause.Kind.OUTSIDE : WaitCause.Kind.CIRCLE);
    }

    private static List<CandidateCause> unsupplied(WaitCause.Kind kind) {
        return List.of(new CandidateCause(new WaitCause(kind, ""), TimeUse.UNKNOWN));
    }

    private List<CandidateCause> candidates(Want want, List<StationSpec> suppliers) {
        var candidates = new ArrayList<CandidateCause>();
        for (var place : places(suppliers)) {
            if (!isWait(use(place))) {
                var station = place.id().station().code();
                candidates.add(new CandidateCause(new WaitCause(WaitCause.Kind.STATION, station), use(place)));
            }
        }
        for (var station : layout.stations()) {
            if (station.rework().isPresent() && comesBackTo(station).contains(want)) {
                var bench = new WaitCause(
                        WaitCause.Kind.BENCH, station.rework().get().code());
                inRework(station).forEach(_ -> candidates.add(new CandidateCause(bench, TimeUse.WORKING)));
            }
        }
        return candidates;
    }

    private Stream<UnitId> inRework(StationSpec station) {
        var bench = line.bench(station.rework().orElseThrow());
        return Stream.concat(bench.queue().stream(), bench.places().stream().flatMap(Optional::stream))
                .filter(unit -> line.unit(unit)
                        .filter(u -> u.failedAt().equals(Optional.of(station.id())))
                        .isPresent());
    }

    private List<Want> comesBackTo(StationSpec station) {
        return begins(station) ? goesTo(station) : List.of(unitFor(station.id()));
    }

    private List<PlaceState> places(List<StationSpec> stations) {
        return stations.stream()
                .flatMap(s -> IntStream.range(0, s.places()).mapToObj(i -> line.place(new PlaceId(s.id(), i))))
                .toList();
    }

    private List<StationSpec> suppliers(Want want) {
        return layout.stations().stream().filter(s -> supplies(s, want)).toList();
    }

    private boolean supplies(StationSpec station, Want want) {
        return switch (want.what()) {
            case "room before" -> station.id().code().equals(want.where());
            case "room in" ->
                station.consumes().stream().anyMatch(c -> c.store().code().equals(want.where()));
            default -> goesTo(station).contains(want);
        };
    }

    /** Returns the wants of others that a finished unit of this station meets. */
    private List<Want> goesTo(StationSpec station) {
        return layout.branchesFrom(station).stream()
                .flatMap(way -> way.to().isPresent()
                        ? Stream.of(unitFor(way.to().get()))
                        : end(station).map(NaiveCauses::meets).stream())
                .toList();
    }

    private static Want meets(Want room) {
        return room.what().equals("room in") ? new Want("parts of", room.where()) : new Want("unit for", room.where());
    }

    /** Returns the room that a unit needs at the end of its route. */
    private Optional<Want> end(StationSpec station) {
        var route = layout.routeOf(station.id()).orElseThrow();
        if (route.into().isPresent()) {
            return route.into().map(store -> new Want("room in", store.code()));
        }
        return route.circulation()
                .map(_ -> new Want("room before", route.stations().getFirst().code()));
    }

    private static Want unitFor(StationId station) {
        return new Want("unit for", station.code());
    }

    private boolean begins(StationSpec station) {
        return layout.routeOf(station.id())
                .filter(r -> r.circulation().isEmpty())
                .map(RouteSpec::stations)
                .filter(s -> s.getFirst().equals(station.id()))
                .isPresent();
    }

    private List<Want> wants(PlaceState place) {
        var station = layout.station(place.id().station()).orElseThrow();
        if (use(place) == TimeUse.BLOCKED) {
            return room(station).stream().toList();
        }
        return use(place) == TimeUse.MISSING_PARTS || begins(station) ? parts(station) : List.of(unitFor(station.id()));
    }

    private Optional<Want> room(StationSpec station) {
        var ways = layout.branchesFrom(station);
        var rooms = ways.stream()
                .map(way -> way.to().isPresent()
                        ? Optional.of(new Want("room before", way.to().get().code()))
                        : end(station))
                .flatMap(Optional::stream)
                .toList();
        return ways.size() == 1
                ? rooms.stream().findFirst()
                : rooms.stream().filter(this::isFull).findFirst();
    }

    private boolean isFull(Want room) {
        if (room.what().equals("room in")) {
            var store = layout.store(new StoreId(room.where())).orElseThrow();
            return line.store(store.id()).units().size() >= store.capacity();
        }
        var station = layout.station(new StationId(room.where())).orElseThrow();
        return line.station(station.id()).queue().size() >= station.queueBefore();
    }

    private List<Want> parts(StationSpec station) {
        if (lacking(station).findAny().isPresent()) {
            return lacking(station).map(NaiveCauses::partsOf).toList();
        }
        return station.consumes().stream()
                .flatMap(c -> aheadAt(c).flatMap(this::lacking))
                .findFirst()
                .or(() -> station.consumes().stream().findFirst())
                .map(NaiveCauses::partsOf)
                .stream()
                .toList();
    }

    private static Want partsOf(PartConsumption c) {
        return new Want("parts of", c.store().code());
    }

    /** Returns stations that take from the same store and wait for parts. */
    private Stream<StationSpec> aheadAt(PartConsumption c) {
        return layout.stations().stream()
                .filter(s -> s.consumes().stream().anyMatch(own -> own.store().equals(c.store())))
                .filter(s -> places(List.of(s)).stream()
                        .anyMatch(p -> use(p) == TimeUse.MISSING_PARTS || begins(s) && use(p) == TimeUse.STARVED));
    }

    private Stream<PartConsumption> lacking(StationSpec station) {
        return station.consumes().stream()
                .filter(c -> line.store(c.store()).units().size() + blockedSuppliers(c.store()) < c.count());
    }

    private long blockedSuppliers(StoreId store) {
        return places(suppliers(new Want("parts of", store.code()))).stream()
                .filter(p -> use(p) == TimeUse.BLOCKED)
                .count();
    }
}
