package linetwin.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import linetwin.core.event.EventProvenance;
import linetwin.core.event.EventRecord;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.ContactLost;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.event.LineEvent.CountsReported;
import linetwin.core.event.LineEvent.PlaceReported;
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.feed.LineClock;
import linetwin.core.health.SourceStatus;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.PlaceId;
import linetwin.core.id.SignalId;
import linetwin.core.id.SourceId;
import linetwin.core.id.StationId;
import linetwin.core.model.LineState;
import linetwin.core.model.OperationCounts;
import linetwin.core.model.PackMlState;
import linetwin.core.model.Quality;
import linetwin.core.model.SignalBatch;
import linetwin.core.model.SignalSchema;
import linetwin.core.model.SignalState;
import linetwin.core.model.StopReason;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final SourceId ONE = new SourceId("one");
    private static final SourceId TWO = new SourceId("two");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Session session = new Session(SessionTestLine.layout(), Duration.ofMillis(50));

    private void hear(SourceId source, long sourceMillis, long arrivalMillis, LineEvent event) {
        session.receive(new EventRecord(
                event,
                new EventProvenance(
                        source, START.plusMillis(sourceMillis), START.plusMillis(arrivalMillis), Quality.GOOD)));
    }

    private static CountsReported good(long count) {
        return new CountsReported(
                LineTime.seconds(count), SessionTestLine.FIRST, new OperationCounts(count, 0, 0), Duration.ZERO);
    }

    private long goodAfter(long millis) {
        return session.advance(START.plusMillis(millis))
                .station(SessionTestLine.FIRST)
                .counts()
                .good();
    }

    @Test
    void arrivalsOfTwoSourcesAreFoldedInTheOrderOfTheirSourceTimes() {
        var folded = new ArrayList<LineEvent>();
        session.observe(SessionObserver.ofApplied(record -> folded.add(record.event())));
        hear(ONE, 20, 30, good(2));
        hear(TWO, 10, 31, good(1));
        session.advance(START.plusMillis(100));

        assertEquals(List.of(good(1), good(2)), folded);
    }

    @Test
    void anArrivalWaitsForItsWindow() {
        hear(ONE, 0, 10, good(1));

        assertEquals(0, goodAfter(59));
        assertEquals(1, goodAfter(60));
    }

    @Test
    void aStragglerIsFoldedAndCounted() {
        hear(ONE, 50, 50, good(2));
        session.advance(START.plusMillis(100));
        hear(ONE, 40, 120, good(1));

        assertEquals(1, goodAfter(200));
        assertEquals(1, session.counters().stragglers());
    }

    @Test
    void theLineNeverRunsBackwards() {
        hear(ONE, 50, 50, good(9));
        session.advance(START.plusMillis(100));
        hear(ONE, 60, 120, good(1));
        session.advance(START.plusMillis(200));

        assertEquals(LineTime.seconds(9), session.state().at());
    }

    @Test
    void anotherRunBeginsWithALineWithoutReports() {
        session.began(ONE, "first");
        hear(ONE, 10, 10, good(5));
        session.advance(START.plusMillis(100));
        session.began(ONE, "second");
        session.advance(START.plusMillis(200));

        assertEquals(LineState.undefined(SessionTestLine.layout()), session.state());
    }

    @Test
    void eventsOfARunThatIsOverAreLeftOut() {
        session.began(ONE, "first");
        session.began(TWO, "first");
        session.began(ONE, "second");
        hear(TWO, 10, 10, good(5));

        assertEquals(0, goodAfter(100));
        assertEquals(1, session.counters().outdated());
    }

    @Test
    void theSecondSourceOfARunKeepsTheReportsOfTheFirst() {
        session.began(ONE, "first");
        hear(ONE, 10, 10, good(5));
        session.advance(START.plusMillis(100));
        session.began(TWO, "first");

        assertEquals(5, goodAfter(200));
    }

    @Test
    void lineTimeStandsStillSoonAfterArrivalsCease() {
        session.clock(new LineClock(START, LineTime.ORIGIN, 60));
        hear(ONE, 0, 0, new ContactRegained(LineTime.ORIGIN, SessionTestLine.FIRST));
        session.advance(START.plusMillis(100));

        assertEquals(LineTime.seconds(60), session.lineTime(START.plusSeconds(1)));
        assertEquals(LineTime.seconds(120), session.lineTime(START.plusSeconds(100)));
    }

    @Test
    void theNewestStatusOfEverySourceIsKept() {
        session.status(status(ONE, SourceStatus.State.CONNECTING));
        session.status(status(TWO, SourceStatus.State.LIVE));
        session.status(status(ONE, SourceStatus.State.LIVE));
        session.advance(START);

        assertEquals(
                List.of(status(ONE, SourceStatus.State.LIVE), status(TWO, SourceStatus.State.LIVE)),
                session.statuses());
    }

    @Test
    void aFloodOfStatesBeyondTheRoomForItComesToItsNewestAndIsCounted() {
        for (int i = 1; i <= 300_000; i++) {
            hear(ONE, i, i, good(i));
        }

        assertEquals(300_000, goodAfter(1_000_000));
        var counters = session.counters();
        assertTrue(counters.conflated() > 0);
        assertEquals(300_000, counters.applied() + counters.conflated());
    }

    private static SignalId signal(int number) {
        return new SignalId(new EquipmentClassId("TAG"), "s" + number);
    }

    private static final SignalSchema SCHEMA = SignalSchema.of(
            IntStream.range(0, 100).mapToObj(SessionTest::signal).toList());

    /** Puts a value of each of the hundred signals. */
    private void receiveSignals(long millis, double value) {
        var rows = new SignalBatch.Rows();
        for (int column = 0; column < SCHEMA.size(); column++) {
            rows.add(column, value, Quality.GOOD, millis * 1_000);
        }
        var at = new LineTime(millis * 1_000);
        hear(ONE, millis, millis, new SignalsMeasured(at, SessionTestLine.FIRST, rows.take(SCHEMA, 0)));
    }

    @Test
    void aFloodOfSignalsKeepsTheNewestOfEachAndCountsTheRest() {
        for (int i = 1; i <= 10_000; i++) {
            receiveSignals(i, i);
        }
        var signals = session.advance(START.plusSeconds(10))
                .station(SessionTestLine.FIRST)
                .signals()
                .values();

        assertEquals(100, signals.stream().filter(s -> s.value() == 10_000).count());
        var counters = session.counters();
        assertEquals(1_000_000, counters.values() + counters.conflated());
        assertTrue(counters.conflated() > 0);
    }

    @Test
    void aFloodOfSignalsDoesNotCrowdOutAState() {
        for (int i = 1; i <= 10_000; i++) {
            receiveSignals(i, i);
        }
        hear(ONE, 10_001, 10_001, good(7));

        assertEquals(7, goodAfter(20_000));
    }

    @Test
    void signalsAreFoldedAtOnceAndStatesAfterTheirWindow() {
        receiveSignals(10, 1);
        hear(ONE, 10, 10, good(1));

        assertEquals(0, goodAfter(11));
        assertEquals(
                Optional.of(1.0),
                session.state().station(SessionTestLine.FIRST).signal(signal(3)).map(SignalState::value));
    }

    @Test
    void everyBatchIsAppliedCompleteAndInOrder() {
        var values = new ArrayList<Double>();
        session.observe(SessionObserver.ofApplied(record -> {
            if (record.event() instanceof SignalsMeasured e) {
                values.add(e.batch().value(0));
            }
        }));
        receiveSignals(1, 1);
        receiveSignals(2, 2);
        receiveSignals(3, 3);
        session.advance(START);

        assertEquals(List.of(1.0, 2.0, 3.0), values);
    }

    @Test
    void anEventOfAStationThatTheLineDoesNotHaveIsCountedAndTheRestGoesOn() {
        hear(ONE, 1, 1, new ContactRegained(LineTime.ORIGIN, new StationId("nowhere")));
        hear(ONE, 2, 2, good(3));

        assertEquals(3, goodAfter(100));
        assertEquals(1, session.counters().overflowed());
    }

    @Test
    void aClockThatIsSetBackHoldsNothingUp() {
        hear(ONE, 0, 3_600_000, good(3));

        assertEquals(3, goodAfter(10));
    }

    @Test
    void aValueGoesStaleThreeTimesItsIntervalAfterItCame() {
        session.expected(SessionTestLine.FIRST, signal(0), Duration.ofSeconds(1));
        receiveSignals(0, 1);
        hear(ONE, 0, 0, new ContactRegained(LineTime.ORIGIN, SessionTestLine.FIRST));
        session.advance(START.plusMillis(100));
        var value = session.value(SessionTestLine.FIRST, signal(0)).orElseThrow();

        assertFalse(value.isStale(START.plusMillis(3_000)));
        assertTrue(value.isStale(START.plusMillis(3_001)));
    }

    @Test
    void aValueOfAStationOutOfContactIsStale() {
        receiveSignals(0, 1);
        session.advance(START);

        assertTrue(session.value(SessionTestLine.FIRST, signal(0)).orElseThrow().isStale(START));
    }

    @Test
    void theLastGoodValueStandsApartFromABadOne() {
        receiveSignals(0, 5);
        var rows = new SignalBatch.Rows();
        rows.add(0, Double.NaN, Quality.BAD, 1_000);
        hear(ONE, 1, 1, new SignalsMeasured(new LineTime(1_000), SessionTestLine.FIRST, rows.take(SCHEMA, 0)));
        session.advance(START);
        var value = session.value(SessionTestLine.FIRST, signal(0)).orElseThrow();

        assertEquals(Quality.BAD, value.quality());
        assertEquals(5, value.lastGood().orElseThrow().value());
        assertEquals(
                5,
                session.state()
                        .station(SessionTestLine.FIRST)
                        .signal(signal(0))
                        .orElseThrow()
                        .value());
    }

    @Test
    void latencyIsMeasuredFromTheTimeStampToTheState() {
        session.status(status(ONE, SourceStatus.State.LIVE));
        receiveSignals(0, 1);
        session.advance(START.plusMillis(100));
        var latency = session.statuses().getFirst().health().latency().orElseThrow();

        assertEquals(100, (double) latency.p50().toMillis(), 8);
    }

    @Test
    void badValuesWithOldTimeStampsAreNotLate() {
        session.status(status(ONE, SourceStatus.State.LIVE));
        receiveSignals(0, 1);
        var rows = new SignalBatch.Rows();
        rows.add(0, Double.NaN, Quality.BAD, -60_000_000);
        hear(ONE, 0, 0, new SignalsMeasured(LineTime.ORIGIN, SessionTestLine.FIRST, rows.take(SCHEMA, 0)));
        session.advance(START.plusMillis(100));
        var latency = session.statuses().getFirst().health().latency().orElseThrow();

        assertTrue(latency.p99().toMillis() < 200, latency::toString);
    }

    @Test
    void timeWithoutContactToAStationIsUnknownAndLowersTheShareOfKnownInput() {
        session.clock(new LineClock(START, LineTime.ORIGIN, 1));
        session.state().allStations().stream()
                .flatMap(station -> station.places().stream())
                .forEach(place -> hear(ONE, 0, 0, idle(place.id())));
        hear(ONE, 0, 0, new ContactRegained(LineTime.ORIGIN, SessionTestLine.FIRST));
        hear(ONE, 0, 0, new ContactRegained(LineTime.ORIGIN, SessionTestLine.SECOND));
        hear(ONE, 10_000, 10_000, new ContactLost(LineTime.seconds(10), SessionTestLine.SECOND));
        hear(ONE, 20_000, 20_000, new ContactRegained(LineTime.seconds(20), SessionTestLine.SECOND));
        session.advance(START.plusSeconds(20).plusMillis(60));
        var input = session.kpis().orElseThrow();

        // Two of three places had no contact for half of the time.
        assertEquals(1 - 2.0 / 3 * 0.5, input.knownTime(), 0.01);
        assertEquals(20, input.unknownTime().toMillis() / 1e3, 0.2);
    }

    private static PlaceReported idle(PlaceId place) {
        return new PlaceReported(
                LineTime.ORIGIN, place, PackMlState.IDLE, StopReason.NONE, LineTime.ORIGIN, Optional.empty());
    }

    @Test
    void aStationInContactWithoutAReportedStateIsUndefined() {
        hear(ONE, 0, 0, new ContactRegained(LineTime.ORIGIN, SessionTestLine.FIRST));
        hear(ONE, 10, 10, good(1));
        var first = session.advance(START.plusMillis(100)).station(SessionTestLine.FIRST);

        assertTrue(first.inContact());
        assertEquals(PackMlState.UNDEFINED, first.state());
        assertEquals(0, session.kpis().orElseThrow().knownTime());
    }

    private static SourceStatus status(SourceId source, SourceStatus.State state) {
        return new SourceStatus(source, "mqtt", "tcp://127.0.0.1:1", state, START, Optional.empty(), 0, "");
    }
}
