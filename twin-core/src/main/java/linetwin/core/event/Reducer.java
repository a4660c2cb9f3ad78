package linetwin.core.event;

import java.util.Optional;
import linetwin.core.event.LineEvent.ComponentsFitted;
import linetwin.core.event.LineEvent.ContactLost;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.event.LineEvent.ContentsReported;
import linetwin.core.event.LineEvent.CountsReported;
import linetwin.core.event.LineEvent.EnergyMetered;
import linetwin.core.event.LineEvent.PlaceReported;
import linetwin.core.event.LineEvent.RosterReported;
import linetwin.core.event.LineEvent.SignalMeasured;
import linetwin.core.event.LineEvent.StateChanged;
import linetwin.core.event.LineEvent.UnitMoved;
import linetwin.core.event.LineEvent.WorkFinished;
import linetwin.core.event.LineEvent.WorkStarted;
import linetwin.core.id.UnitId;
import linetwin.core.model.Contact;
import linetwin.core.model.Counts;
import linetwin.core.model.LineState;
import linetwin.core.model.Location;
import linetwin.core.model.SignalState;
import linetwin.core.model.StationState;
import linetwin.core.model.UnitState;
import linetwin.core.time.LineTime;
import org.pcollections.PVector;

/** How the line follows from what happened: a pure function, and the only place where a {@link LineState} changes. */
public final class Reducer {
    private Reducer() {}

    /** The line after {@code event}. Never refuses: what a plant says is so. */
    public static LineState apply(LineState line, LineEvent event) {
        return change(line, event).upTo(event.at());
    }

    private static LineState change(LineState line, LineEvent event) {
        return switch (event) {
            case UnitMoved e -> moved(line, e);
            case ComponentsFitted e -> fitted(line, e);
            case WorkStarted e ->
                line.with(at(line, e).withPlace(line.place(e.place()).working(e.planned(), e.at())));
            case WorkFinished e -> finished(line, e);
            case StateChanged e ->
                line.with(line.station(e.place().station())
                        .withPlace(line.place(e.place()).inState(e.state(), e.reason(), e.at())));
            case CountsReported e ->
                line.with(line.station(e.station()).withCounts(e.counts(), e.lastCycle()));
            case SignalMeasured e ->
                line.with(line.station(e.station())
                        .withSignal(new SignalState(e.signal(), e.value(), e.quality(), e.at())));
            case EnergyMetered e -> line.with(line.station(e.station()).withEnergy(e.total()));
            case PlaceReported e -> Reports.place(line, e);
            case ContentsReported e -> Reports.contents(line, e);
            case RosterReported e -> Reports.roster(line, e);
            case ContactLost e -> contact(line, e.station(), Contact.Kind.LOST, e.at());
            case ContactRegained e -> contact(line, e.station(), Contact.Kind.IN_CONTACT, e.at());
        };
    }

    private static StationState at(LineState line, WorkStarted e) {
        return line.station(e.place().station());
    }

    private static LineState contact(
            LineState line, linetwin.core.id.StationId id, Contact.Kind kind, LineTime at) {
        var station = line.station(id);
        return station.contact().kind() == kind ? line : line.with(station.withContact(new Contact(kind, at)));
    }

    private static LineState moved(LineState line, UnitMoved e) {
        var known = line.unit(e.unit());
        var left = known.map(u -> taken(line, u)).orElse(line);
        return switch (e.to()) {
            case Location.Shipped _ -> left.without(e.unit()).counting(1, 0);
            case Location.Scrapped _ -> left.without(e.unit()).counting(0, 1);
            default -> put(left, known, e);
        };
    }

    private static LineState put(LineState line, Optional<UnitState> known, UnitMoved e) {
        var unit = known.orElseGet(() -> UnitState.entered(e.unit(), e.to(), e.at()));
        return placed(line, e.unit(), e.to()).with(unit.movedTo(e.to(), e.at()));
    }

    private static LineState placed(LineState line, UnitId unit, Location to) {
        return switch (to) {
            case Location.AtPlace(var place) ->
                line.with(line.station(place.station()).withPlace(line.place(place).holding(unit)));
            case Location.InQueue(var id, var atHead) -> {
                var station = line.station(id);
                yield line.with(station.withQueue(
                        atHead ? station.queue().plus(0, unit) : station.queue().plus(unit)));
            }
            case Location.InStore(var id) -> {
                var store = line.store(id);
                yield line.with(new linetwin.core.model.StoreState(id, store.units().plus(unit)));
            }
            case Location.InBenchQueue(var id) -> {
                var bench = line.bench(id);
                yield line.with(new linetwin.core.model.BenchState(
                        id, bench.places(), bench.queue().plus(unit)));
            }
            case Location.AtBench(var id, var index) -> {
                var bench = line.bench(id);
                yield line.with(new linetwin.core.model.BenchState(
                        id, bench.places().with(index, Optional.of(unit)), bench.queue()));
            }
            case Location.BuiltInto _, Location.Shipped _, Location.Scrapped _ -> line;
        };
    }

    /** The line without this unit where it was. */
    private static LineState taken(LineState line, UnitState unit) {
        return switch (unit.location()) {
            case Location.AtPlace(var place) ->
                line.place(place).unit().equals(Optional.of(unit.id()))
                        ? line.with(line.station(place.station())
                                .withPlace(line.place(place).vacated()))
                        : line;
            case Location.InQueue(var id, var _) -> {
                var station = line.station(id);
                yield line.with(station.withQueue(minus(station.queue(), unit.id())));
            }
            case Location.InStore(var id) -> {
                var store = line.store(id);
                yield line.with(new linetwin.core.model.StoreState(id, minus(store.units(), unit.id())));
            }
            case Location.InBenchQueue(var id) -> {
                var bench = line.bench(id);
                yield line.with(new linetwin.core.model.BenchState(
                        id, bench.places(), minus(bench.queue(), unit.id())));
            }
            case Location.AtBench(var id, var index) -> {
                var bench = line.bench(id);
                yield line.with(new linetwin.core.model.BenchState(
                        id, bench.places().with(index, Optional.empty()), bench.queue()));
            }
            case Location.BuiltInto _, Location.Shipped _, Location.Scrapped _ -> line;
        };
    }

    private static PVector<UnitId> minus(PVector<UnitId> units, UnitId unit) {
        return units.minus(unit);
    }

    private static LineState fitted(LineState line, ComponentsFitted e) {
        var all = line;
        for (var component : e.components()) {
            all = moved(all, new UnitMoved(e.at(), component, new Location.BuiltInto(e.unit())));
        }
        var assembly = all.unit(e.unit())
                .orElseThrow(() -> new IllegalArgumentException("Parts fitted into unknown unit %s".formatted(e.unit())));
        return all.with(assembly.fittedWith(e.components()));
    }

    private static LineState finished(LineState line, WorkFinished e) {
        var station = line.station(e.place().station());
        var unit = line.unit(e.unit());
        var again = unit.flatMap(UnitState::failedAt).equals(Optional.of(station.id()));
        var passed = e.verdict() == Verdict.PASS;
        var counts = station.counts();
        var counted = line.with(station.withCounts(
                new Counts(
                        counts.good() + (passed ? 1 : 0),
                        counts.bad() + (passed ? 0 : 1),
                        counts.rework() + (again ? 1 : 0)),
                e.cycle()));
        return unit.map(u -> counted.with(passed ? u.passed() : u.failed(station.id())))
                .orElse(counted);
    }
}
