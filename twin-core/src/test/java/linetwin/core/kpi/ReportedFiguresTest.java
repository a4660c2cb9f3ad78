package linetwin.core.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.core.config.line.LineFile;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.event.LineEvent.ContentsReported;
import linetwin.core.event.LineEvent.CountsReported;
import linetwin.core.event.LineEvent.PlaceReported;
import linetwin.core.event.LineEvent.RosterReported;
import linetwin.core.event.Reducer;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.model.OperationCounts;
import linetwin.core.model.PackMlState;
import linetwin.core.model.StationState;
import linetwin.core.model.StopReason;
import linetwin.core.model.UnitHolder;
import linetwin.core.model.UnitLocation;
import linetwin.core.model.UnitState;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

/**
 * Tests the figures of a line known by reports only, as for a client that connects after hours, against the figures of
 * an observer of every event.
 */
final class ReportedFiguresTest {
    private static final LineLayout LINE =
            LineFile.read("three.yaml", """
                    format: linetwin-line/1
                    line: { id: three }
                    stations:
                      - { id: A, work: { distribution: exponential, mean: 50s } }
                      - { id: B, work: { distribution: exponential, mean: 40s }, waitingPlaces: 3, firstPassYield: 80% }
                      - { id: C, work: { distribution: exponential, mean: 30s }, waitingPlaces: 3 }
                    """).value().orElseThrow();

    private static final StationId LAST = new StationId("C");
    private static final LineTime JOINED = LineTime.seconds(4 * 3_600);
    private static final LineTime END = LineTime.seconds(30 * 3_600);
    private static final Duration EVERY = Duration.ofSeconds(2);

    /** Line as folded by one observer, with its account. */
    private static final class Watcher {
        private final AccountFold fold;
        private LineState line;

        Watcher(LineState start) {
            line = start;
            fold = new AccountFold(LINE, start);
        }

        void apply(LineEvent event) {
            var after = Reducer.apply(line, event);
            fold.apply(line, event, after);
            line = after;
        }

        LiveKpis kpis() {
            return fold.live(END, 0);
        }
    }

    private static List<LineEvent> reports(LineState line) {
        var events = new ArrayList<LineEvent>();
        events.add(new RosterReported(line.at(), roots(line), line.shipped(), line.scrapped()));
        for (var station : line.allStations()) {
            events.add(new ContactRegained(line.at(), station.id()));
            events.add(new ContentsReported(line.at(), new UnitHolder.OfStation(station.id()), held(line, station)));
            events.add(new CountsReported(line.at(), station.id(), station.counts(), station.lastCycle()));
            station.places()
                    .forEach(p -> events.add(
                            new PlaceReported(line.at(), p.id(), p.state(), p.reason(), p.since(), p.work())));
        }
        return events;
    }

    private static List<UnitId> roots(LineState line) {
        return line.units().values().stream()
                .filter(unit -> !(unit.location() instanceof UnitLocation.BuiltInto))
                .map(UnitState::id)
                .toList();
    }

    private static List<UnitState> held(LineState line, StationState station) {
        var held = new ArrayList<UnitState>();
        station.queue().forEach(id -> line.unit(id).ifPresent(held::add));
        station.places().forEach(place -> place.unit().flatMap(line::unit).ifPresent(held::add));
        return held;
    }

    @Test
    void figuresFromReportsEqualThoseFromEvents() {
        var simulator = Simulator.withoutSignals(LINE, 11);
        simulator.advanceTo(JOINED);
        var observer = new Watcher(simulator.state());
        var reported = new Watcher(LineState.initial(LINE).upTo(JOINED));
        for (var at = JOINED; !at.isAfter(END); at = at.plus(EVERY)) {
            simulator.advanceTo(at, observer::apply);
            reports(simulator.state()).forEach(reported::apply);
        }
        var truth = observer.kpis().figures();
        var figures = reported.kpis().figures();

        assertEquals(truth.throughputRate(), figures.throughputRate(), 1e-9);
        assertEquals(truth.rolledFirstPassYield(), figures.rolledFirstPassYield(), 1e-9);
        assertEquals(truth.leadTimeHours(), figures.leadTimeHours(), 2.0 / 3_600);
        assertEquals(truth.workInProcess(), figures.workInProcess(), 0.05);
        assertEquals(truth.elements().qualityRatio(), figures.elements().qualityRatio(), 1e-9);
        assertEquals(1, reported.kpis().knownTime(), 1e-9);
    }

    private static Watcher lateClient(LineEvent... events) {
        var lateClient = new Watcher(LineState.undefined(LINE).upTo(JOINED));
        List.of(events).forEach(lateClient::apply);
        return lateClient;
    }

    private static CountsReported counts(long second, long good) {
        return new CountsReported(
                JOINED.plus(Duration.ofSeconds(second)), LAST, new OperationCounts(good, 0, 0), Duration.ZERO);
    }

    @Test
    void unreportedFigureIsUndefined() {
        var figures = lateClient().kpis().figures();

        assertTrue(Double.isNaN(figures.throughputRate()));
        assertTrue(Double.isNaN(figures.overallEquipmentEffectiveness()));
        assertTrue(Double.isNaN(figures.workInProcess()));
        assertTrue(Double.isNaN(figures.leadTimeHours()));
    }

    @Test
    void countsOfTheLastStationAreDepartures() {
        var figures = lateClient(new ContactRegained(JOINED, LAST), counts(1, 500), counts(60, 503), counts(120, 526))
                .kpis()
                .figures();

        assertEquals(1, figures.throughputRate(), 1e-9);
        assertTrue(Double.isNaN(figures.leadTimeHours()));
    }

    private static PlaceReported state(long second, PackMlState state) {
        var at = JOINED.plus(Duration.ofSeconds(second));
        return new PlaceReported(at, new PlaceId(LAST, 0), state, StopReason.NONE, at, Optional.empty());
    }

    @Test
    void timeInAnUnknownStateIsUnknownAndItsOperationsBelongToNoEffectiveness() {
        long hour = 3_600;
        var reported = lateClient(
                new ContactRegained(JOINED, LAST),
                state(0, PackMlState.EXECUTE),
                counts(0, 500),
                counts(hour, 560),
                state(hour, PackMlState.UNDEFINED),
                counts(2 * hour, 620),
                state(2 * hour, PackMlState.EXECUTE));
        var last = reported.kpis().figures().stations().getLast();

        assertEquals(1 / 26.0, last.share(TimeUse.UNKNOWN), 1e-9);
        assertEquals(25 / 26.0, last.share(TimeUse.WORKING), 1e-9);
        assertEquals(60, last.elements().producedQuantity());
        assertEquals(120 / 26.0, reported.kpis().figures().throughputRate(), 1e-9);
    }
}
