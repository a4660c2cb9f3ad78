package linetwin.core.kpi;

import java.util.Collection;
import java.util.List;
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
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.event.LineEvent.StateChanged;
import linetwin.core.event.LineEvent.UnitMoved;
import linetwin.core.event.LineEvent.UnitReleased;
import linetwin.core.event.LineEvent.WorkFinished;
import linetwin.core.event.LineEvent.WorkStarted;
import linetwin.core.event.OperationVerdict;
import linetwin.core.id.PlaceId;
import linetwin.core.id.ProductId;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.model.PackMlState;
import linetwin.core.model.Quality;
import linetwin.core.model.StationState;
import linetwin.core.model.UnitLocation;
import linetwin.core.model.UnitState;
import linetwin.core.time.LineTime;

/**
 * Fold of events into a {@link LineAccount}, independent of their origin. Time in which a station is out of contact or
 * reports no known state is booked as UNKNOWN.
 */
public final class AccountFold {
    private final LineLayout layout;
    private final LineAccount account;
    private final Optional<LineAccount> past;
    private final WorkInProcessAccount levels;
    private final ReportedCounts counts;
    private final ReportedDepartures departures;
    private final SortedMap<StationId, Integer> stations = new TreeMap<>();
    private final SortedMap<StationId, Integer> firstPlaces = new TreeMap<>();
    private final SortedSet<ProductId> shipping = new TreeSet<>();
    private final SortedSet<StationId> exits = new TreeSet<>();
    private final ExitContactTime exitContact;
    private long newestMicros;
    private long values;
    private long goodValues;
    private boolean unitsReported;
    private boolean operationsReported;
    private boolean exitsCounted;

    /** Creates an account for a line in state {@code start} at the start of booking. */
    public AccountFold(LineLayout layout, LineState start) {
        this(layout, start, Optional.empty());
    }

    /**
     * Creates an account that continues the sums of an earlier time.
     *
     * @param past sums that the source of the line booked before {@code start}
     */
    AccountFold(LineLayout layout, LineState start, Optional<LineAccount> past) {
        this.layout = layout;
        this.past = past;
        newestMicros = start.at().micros();
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
        levels = new WorkInProcessAccount(layout, account);
        counts = new ReportedCounts(account);
        departures = new ReportedDepartures(account);
        exits.addAll(new LineExits(layout, account).stations());
        exitContact = new ExitContactTime(exits, start.at().micros());
        account.restart(start.at().micros());
        begin(start);
    }

    private void begin(LineState start) {
        start.allStations().stream()
                .filter(StationState::inContact)
                .forEach(station -> contactRegained(station, start.at()));
        levels.appeared(start.units().values(), start.at().micros());
        account.onLineChanged(shipping(start.units().values()), start.at().micros());
    }

    /** Returns the sums booked up to {@code now}. */
    public LineAccount upTo(LineTime now) {
        account.bookAll(inOrder(now));
        return account;
    }

    /**
     * Books one event.
     *
     * @param before line before the event
     * @param after line after the event; read for reports of units only
     */
    public void apply(LineState before, LineEvent event, LineState after) {
        switch (event) {
            case StateChanged e -> entered(before, e.place(), TimeUse.of(e.state(), e.reason()), e.at());
            case PlaceReported e -> entered(before, e.place(), TimeUse.of(e.state(), e.reason()), e.at());
            case WorkStarted e -> entered(before, e.place(), TimeUse.WORKING, e.at());
            case WorkFinished e -> finished(before, e);
            case UnitMoved e -> moved(before, e);
            case ContactLost e -> lost(before, e);
            case ContactRegained e -> contactRegained(before.station(e.station()), e.at());
            case ComponentsFitted e -> levels.fitted(before, e);
            case UnitReleased e -> recount(unitIn(before, e.unit()), unitIn(after, e.unit()), inOrder(e.at()));
            case ContentsReported e -> recount(before, after, e);
            case RosterReported e -> roster(before, after, inOrder(e.at()));
            case CountsReported e -> counted(before, e);
            case SignalMeasured e -> measured(1, e.quality() == Quality.GOOD ? 1 : 0);
            case SignalsMeasured e -> measured(e.batch().size(), e.batch().good());
            case EnergyMetered _, ConditionReported _, ConditionsRefreshed _ -> {}
        }
    }

    private void measured(int all, int good) {
        values += all;
        goodValues += good;
    }

    /**
     * Returns the event time, or the newest booked time if the clock of a source stepped back: booked time stays
     * booked.
     */
    private long inOrder(LineTime at) {
        newestMicros = Math.max(newestMicros, at.micros());
        return newestMicros;
    }

    /**
     * Returns the figures so far, with the known share of their input.
     *
     * @param lostStations number of stations out of contact
     */
    LiveKpis live(LineTime from, LineTime now, long lostStations) {
        var live = upTo(now);
        var all = past.map(before -> LineAccount.pooled(List.of(before, live))).orElse(live);
        double outputKnown = outputKnown(live, all);
        var time = all.time();
        return new LiveKpis(
                past.map(before -> new LineTime(from.micros() - before.windowMicros()))
                        .orElse(from),
                now,
                figures(all, outputKnown),
                1 - time.share(0, time.places(), TimeUse.UNKNOWN),
                outputKnown,
                time.spent(TimeUse.UNKNOWN),
                goodValues / (double) values,
                lostStations);
    }

    private LineKpis figures(LineAccount all, double outputKnown) {
        boolean isPast = past.isPresent();
        return LineKpis.of(layout, all, outputKnown, leadTimeHours(all))
                .withoutUnreported(
                        isPast || departures.isReported() || exitsCounted || operationsReported,
                        isPast || unitsReported);
    }

    private double leadTimeHours(LineAccount all) {
        if (departures.isReported()) {
            return past.map(before -> departures.leadTimeHours(before.leadTimeMicros(), before.shipped()))
                    .orElseGet(() -> departures.leadTimeHours(0, 0));
        }
        return exitsCounted ? Double.NaN : all.leadTimeMicros() / LineKpis.MICROS_PER_HOUR / all.shipped();
    }

    /** Returns the share of the window in which the departures are known, 0 to 1. */
    private double outputKnown(LineAccount live, LineAccount all) {
        double share = liveOutputKnown(live);
        double window = all.windowMicros();
        return window == 0
                ? share
                : past.map(before -> (new LineExits(layout, before).knownShare() * before.windowMicros()
                                        + share * live.windowMicros())
                                / window)
                        .orElse(share);
    }

    private double liveOutputKnown(LineAccount live) {
        if (departures.isReported()) {
            return departures.share(live.windowMicros());
        }
        return exitsCounted ? exitContact.share(newestMicros) : new LineExits(layout, live).knownShare();
    }

    /** Books the passes of the last station as departures if no source reports departures. */
    private void counted(LineState before, CountsReported e) {
        var station = before.station(e.station());
        boolean isKnown = station.state() != PackMlState.UNDEFINED;
        long passed = counts.book(e.station(), number(e.station()), station.counts(), e.counts(), isKnown);
        if (exits.contains(e.station()) && !departures.isReported() && !operationsReported) {
            exitsCounted = true;
            account.left(passed, 0);
        }
    }

    private void entered(LineState before, PlaceId place, TimeUse use, LineTime at) {
        if (before.station(place.station()).inContact()) {
            account.time().enter(number(place), use, inOrder(at));
        }
    }

    private void finished(LineState before, WorkFinished e) {
        operationsReported = true;
        var station = e.place().station();
        var failedAt = before.unit(e.unit()).flatMap(UnitState::failedAt);
        account.finished(number(station), !failedAt.equals(Optional.of(station)), e.verdict() == OperationVerdict.PASS);
    }

    private void moved(LineState before, UnitMoved e) {
        unitsReported = true;
        var known = before.unit(e.unit());
        boolean ships = ships(e.unit());
        long at = inOrder(e.at());
        if (known.isEmpty()) {
            account.begun(ships, at);
        }
        known.ifPresent(unit -> levels.left(unit.location(), at));
        long entered = known.map(UnitState::entered).orElse(e.at()).micros();
        switch (e.to()) {
            case UnitLocation.Shipped _ -> {
                account.shipped(ships, entered, at);
                departures.departureObserved();
            }
            case UnitLocation.Scrapped _ -> scrapped(known, ships, at);
            default -> levels.reached(e.to(), at);
        }
    }

    private void scrapped(Optional<UnitState> unit, boolean ships, long at) {
        var station = unit.flatMap(u -> u.failedAt().or(u::lastStation));
        station.ifPresentOrElse(id -> account.scrapped(number(id), ships, at), () -> account.scrapped(ships, at));
    }

    private static List<UnitState> unitIn(LineState line, UnitId unit) {
        return line.unit(unit).map(List::of).orElseGet(List::of);
    }

    /** Counts the units of a report of contents again: only the units that it lists can have moved. */
    private void recount(LineState before, LineState after, ContentsReported e) {
        var named = e.units().stream().map(UnitState::id).distinct().toList();
        recount(
                named.stream().flatMap(unit -> before.unit(unit).stream()).toList(),
                named.stream().flatMap(unit -> after.unit(unit).stream()).toList(),
                inOrder(e.at()));
    }

    private void roster(LineState before, LineState after, long at) {
        recount(before.units().values(), after.units().values(), at);
        var gone = before.units().values().stream()
                .filter(unit -> ships(unit.id()) && !after.units().containsKey(unit.id()))
                .toList();
        departures.book(after, gone, at);
    }

    /** Counts units again after a report of many units. */
    private void recount(Collection<UnitState> before, Collection<UnitState> after, long at) {
        unitsReported = true;
        levels.vanished(before, at);
        levels.appeared(after, at);
        account.onLineChanged(shipping(after) - shipping(before), at);
    }

    private int shipping(Collection<UnitState> units) {
        return (int) units.stream().filter(unit -> ships(unit.id())).count();
    }

    private void lost(LineState before, ContactLost e) {
        counts.lost(e.station());
        exitContact.lost(e.station(), inOrder(e.at()));
        before.station(e.station()).places().forEach(place -> account.time()
                .enter(number(place.id()), TimeUse.UNKNOWN, inOrder(e.at())));
    }

    private void contactRegained(StationState station, LineTime at) {
        exitContact.regained(station.id(), inOrder(at));
        station.places().forEach(place -> account.time()
                .enter(number(place.id()), TimeUse.of(place.state(), place.reason()), inOrder(at)));
    }

    private boolean ships(UnitId unit) {
        return shipping.contains(unit.product());
    }

    private int number(StationId station) {
        return WorkInProcessAccount.number(stations, station);
    }

    private int number(PlaceId place) {
        return WorkInProcessAccount.number(firstPlaces, place.station()) + place.index();
    }
}
