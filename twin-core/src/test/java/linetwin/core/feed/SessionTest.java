package linetwin.core.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.core.event.EventRecord;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.event.LineEvent.CountsReported;
import linetwin.core.event.Provenance;
import linetwin.core.id.SourceId;
import linetwin.core.model.Counts;
import linetwin.core.model.LineState;
import linetwin.core.model.Quality;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final SourceId ONE = new SourceId("one");
    private static final SourceId TWO = new SourceId("two");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Session session = new Session(SmallLine.layout(), Duration.ofMillis(50));

    private void hear(SourceId source, long sourceMillis, long arrivalMillis, LineEvent event) {
        session.heard(new EventRecord(
                event,
                new Provenance(source, START.plusMillis(sourceMillis), START.plusMillis(arrivalMillis), Quality.GOOD)));
    }

    private static CountsReported good(long count) {
        return new CountsReported(LineTime.seconds(count), SmallLine.FIRST, new Counts(count, 0, 0), Duration.ZERO);
    }

    private long goodAfter(long millis) {
        return session.advance(START.plusMillis(millis))
                .station(SmallLine.FIRST)
                .counts()
                .good();
    }

    @Test
    void arrivalsOfTwoSourcesAreFoldedInTheOrderOfTheirSourceTimes() {
        var folded = new ArrayList<LineEvent>();
        session.onFolded(record -> folded.add(record.event()));
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
    void anotherRunBeginsWithAnEmptyLine() {
        session.began(ONE, "first");
        hear(ONE, 10, 10, good(5));
        session.advance(START.plusMillis(100));
        session.began(ONE, "second");
        session.advance(START.plusMillis(200));

        assertEquals(LineState.initial(SmallLine.layout()), session.state());
    }

    @Test
    void whatASourceStillTellsOfARunThatIsOverIsLeftOut() {
        session.began(ONE, "first");
        session.began(TWO, "first");
        session.began(ONE, "second");
        hear(TWO, 10, 10, good(5));

        assertEquals(0, goodAfter(100));
        assertEquals(1, session.counters().outdated());
    }

    @Test
    void theSecondSourceToTellOfARunKeepsWhatTheFirstTold() {
        session.began(ONE, "first");
        hear(ONE, 10, 10, good(5));
        session.advance(START.plusMillis(100));
        session.began(TWO, "first");

        assertEquals(5, goodAfter(200));
    }

    @Test
    void lineTimeStandsStillSoonAfterArrivalsCease() {
        session.clock(new LineClock(START, LineTime.ORIGIN, 60));
        hear(ONE, 0, 0, new ContactRegained(LineTime.ORIGIN, SmallLine.FIRST));
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
    void aFloodBeyondTheRoomForItIsCountedAndDoesNoHarm() {
        for (int i = 0; i < 300_000; i++) {
            hear(ONE, i, i, good(1));
        }
        session.advance(START.plusSeconds(1000));

        assertTrue(session.counters().overflowed() > 0);
    }

    private static SourceStatus status(SourceId source, SourceStatus.State state) {
        return new SourceStatus(source, "mqtt", "tcp://127.0.0.1:1", state, START, Optional.empty(), 0, "");
    }
}
