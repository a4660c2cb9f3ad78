package linetwin.core.kpi;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.ComponentsFitted;
import linetwin.core.event.LineEvent.ConditionReported;
import linetwin.core.event.LineEvent.ConditionsRefreshed;
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
import linetwin.core.event.Reducer;
import linetwin.core.event.Verdict;
import linetwin.core.id.PlaceId;
import linetwin.core.id.ProductId;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.model.Location;
import linetwin.core.model.StationState;
import linetwin.core.model.UnitState;
import linetwin.core.time.LineTime;

/**
 * Feeds a {@link LineAccount} from what happened, whoever saw it. Time in which a station is out of contact is booked
 * as unknown.
 */
public final class AccountFold {
    private final LineAccount account;
    private final Levels levels;
    private final SortedMap<StationId, Integer> stations = new TreeMap<>();
    private final SortedMap<StationId, Integer> firstPlaces = new TreeMap<>();
    private final SortedSet<ProductId> shipping = new TreeSet<>();

    /** An account of a line that is {@code start} when the booking begins. */
    public AccountFold(LineLayout layout, LineState start) {
        int places = 0;
        for (var spec : layout.stations()) {
            stations.put(spec.id(), stations.size());
            firstPlaces.put(spec.id(), places);
            places += spec.places();
        }
        layout.routes().stream()
                .filter(route -> route.into().isEmpty())
                .forEach(route -> shipping.add(route.makes().orElse(layout.campaign())));
        account = new LineAccount(layout);
        levels = new Levels(layout, account);
        account.restart(start.at().micros());
        begin(start);
    }

    private void begin(LineState start) {
        start.allStations().stream()
                .filter(StationState::inContact)
                .forEach(station -> knownAgain(station, start.at()));
        levels.appeared(start.units().values(), start.at().micros());
        account.onLineChanged(shipping(start), start.at().micros());
    }

    /** The sums so far, booked up to {@code now}. */
    public LineAccount upTo(LineTime now) {
        account.bookAll(now.micros());
        return account;
    }

    /** Books one event. {@code before} is the line as it was before that event. */
    public void hear(LineState before, LineEvent event) {
        switch (event) {
            case StateChanged e -> entered(before, e.place(), TimeUse.of(e.state(), e.reason()), e.at());
            case PlaceReported e -> entered(before, e.place(), TimeUse.of(e.state(), e.reason()), e.at());
            case WorkStarted e -> entered(before, e.place(), TimeUse.WORKING, e.at());
            case WorkFinished e -> finished(before, e);
            case UnitMoved e -> moved(before, e);
            case ContactLost e -> lost(before, e);
            case ContactRegained e -> knownAgain(before.station(e.station()), e.at());
            case ComponentsFitted e -> levels.fitted(before, e);
            case ContentsReported e -> recount(before, Reducer.apply(before, e), e.at());
            case RosterReported e -> recount(before, Reducer.apply(before, e), e.at());
            case CountsReported _, SignalMeasured _, EnergyMetered _, ConditionReported _, ConditionsRefreshed _ -> {}
        }
    }

    private void entered(LineState before, PlaceId place, TimeUse use, LineTime at) {
        if (before.station(place.station()).inContact()) {
            account.time().enter(number(place), use, at.micros());
        }
    }

    private void finished(LineState before, WorkFinished e) {
        var station = e.place().station();
        var failedAt = before.unit(e.unit()).flatMap(UnitState::failedAt);
        account.finished(number(station), !failedAt.equals(Optional.of(station)), e.verdict() == Verdict.PASS);
    }

    private void moved(LineState before, UnitMoved e) {
        var known = before.unit(e.unit());
        boolean ships = ships(e.unit());
        long at = e.at().micros();
        if (known.isEmpty()) {
            account.begun(ships, at);
        }
        known.ifPresent(unit -> levels.left(unit.location(), at));
        long entered = known.map(UnitState::entered).orElse(e.at()).micros();
        switch (e.to()) {
            case Location.Shipped _ -> account.shipped(ships, entered, at);
            case Location.Scrapped _ -> scrapped(known, ships, at);
            default -> levels.reached(e.to(), at);
        }
    }

    private void scrapped(Optional<UnitState> unit, boolean ships, long at) {
        var station = unit.flatMap(u -> u.failedAt().or(u::lastStation));
        station.ifPresentOrElse(id -> account.scrapped(number(id), ships, at), () -> account.scrapped(ships, at));
    }

    /** Counts anew where every unit is: a report told of many at once. */
    private void recount(LineState before, LineState after, LineTime at) {
        levels.vanished(before.units().values(), at.micros());
        levels.appeared(after.units().values(), at.micros());
        account.onLineChanged(shipping(after) - shipping(before), at.micros());
    }

    private int shipping(LineState line) {
        return (int) line.units().keySet().stream().filter(this::ships).count();
    }

    private void lost(LineState before, ContactLost e) {
        before.station(e.station()).places().forEach(place -> account.time()
                .enter(number(place.id()), TimeUse.UNKNOWN, e.at().micros()));
    }

    private void knownAgain(StationState station, LineTime at) {
        station.places().forEach(place -> account.time()
                .enter(number(place.id()), TimeUse.of(place.state(), place.reason()), at.micros()));
    }

    private boolean ships(UnitId unit) {
        return shipping.contains(unit.product());
    }

    private int number(StationId station) {
        return Levels.number(stations, station);
    }

    private int number(PlaceId place) {
        return Levels.number(firstPlaces, place.station()) + place.index();
    }
}
