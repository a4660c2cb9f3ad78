package linetwin.core.kpi;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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
    /** Length of a window that always contains all events. */
    private static final Duration ENDLESS = Duration.ofDays(100_000);

    private final LineLayout layout;
    private final LineAccount account;
    private final List<LineAccount> past;
    private final AccountMarks marks;
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

    /** Creates an account for a line in state {@code start} at the start of booking, with a window without end. */
    public AccountFold(LineLayout layout, LineState start) {
        this(layout, start, List.of(), ENDLESS);
    }

    /**
     * Creates an account that continues the sums of an earlier time.
     *
     * @param past sums that the source of the line booked before {@code start}, by consecutive periods, oldest first
     * @param window length of the sliding window of the figures
     */
    AccountFold(LineLayout layout, LineState start, List<LineAccount> past, Duration window) {
        this.layout = layout;
        this.past = List.copyOf(past);
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
        marks = new AccountMarks(window, mark(newestMicros));
    }

    private AccountMark mark(long atMicros) {
        account.bookAll(atMicros);
        return new AccountMark(
                atMicros, account.copy(), departures.sums(), exitContact.silentMicros(atMicros), values, goodValues);
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
        // A mark between two events of one time would divide a movement.
        if (event.at().micros() > newestMicros) {
            marks.advance(newestMicros, this::mark);
        }
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
     * Returns the figures of the window up to now, with the known share of their input.
     *
     * @param lostStations number of stations out of contact
     */
    LiveKpis live(LineTime now, long lostStations) {
        var all = upTo(now);
        marks.advance(newestMicros, this::mark);
        var start = marks.start(newestMicros);
        var periods = marks.within(past, start, newestMicros);
        return live(now, Window.of(start, all.minus(start.account()), periods), lostStations);
    }
    /** Sums of the window up to now: the time of this account and the periods before it. */
    private record Window(AccountMark start, LineAccount live, List<LineAccount> periods, LineAccount all) {
        static Window of(AccountMark start, LineAccount live, List<LineAccount> periods) {
            return new Window(
                    start,
                    live,
                    periods,
                    LineAccount.pooled(
                            Stream.concat(periods.stream(), Stream.of(live)).toList()));
        }

        LineTime from() {
            return new LineTime(start.atMicros() - pastMicros());
        }

        long pastMicros() {
            return periods.stream().mapToLong(LineAccount::windowMicros).sum();
        }

        boolean hasPast() {
            return !periods.isEmpty();
        }
    }

    private LiveKpis live(LineTime now, Window window, long lostStations) {
        double outputKnown = outputKnown(window);
        var time = window.all().time();
        return new LiveKpis(
                window.from(),
                now,
                figures(window, outputKnown),
                1 - time.share(0, time.places(), TimeUse.UNKNOWN),
                Math.min(1, outputKnown),
                time.spent(TimeUse.UNKNOWN),
                (goodValues - window.start().goodValues())
                        / (double) (values - window.start().values()),
                lostStations);
    }

    private LineKpis figures(Window window, double outputKnown) {
        return LineKpis.of(layout, window.all(), outputKnown, leadTimeHours(window))
                .withoutUnreported(
                        window.hasPast() || departures.isReported() || exitsCounted || operationsReported,
                        window.hasPast() || unitsReported);
    }

    private double leadTimeHours(Window window) {
        if (departures.isReported()) {
            return departures.leadTimeHours(
                    window.start().departures(),
                    window.periods().stream()
                            .mapToLong(LineAccount::leadTimeMicros)
                            .sum(),
                    window.periods().stream().mapToLong(LineAccount::shipped).sum());
        }
        var all = window.all();
        return exitsCounted ? Double.NaN : all.leadTimeMicros() / LineKpis.MICROS_PER_HOUR / all.shipped();
    }

    /** Returns the time of counted departures divided by the window. */
    private double outputKnown(Window window) {
        double share = liveOutputKnown(window);
        double all = window.all().windowMicros();
        double past = window.periods().stream()
                .mapToDouble(period -> new LineExits(layout, period).knownShare() * period.windowMicros())
                .sum();
        return all == 0 ? share : (past + share * window.live().windowMicros()) / all;
    }

    private double liveOutputKnown(Window window) {
        if (departures.isReported()) {
            return departures.share(window.live().windowMicros(), window.start().departures());
        }
        return exitsCounted
                ? exitContact.share(newestMicros, window.start())
                : new LineExits(layout, window.live()).knownShare();
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
