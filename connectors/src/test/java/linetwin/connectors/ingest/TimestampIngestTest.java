package linetwin.connectors.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.event.LineEvent.ContactLost;
import linetwin.core.event.LineEvent.CountsReported;
import linetwin.core.event.LineEvent.PlaceReported;
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.model.OperationCounts;
import linetwin.core.model.PackMlState;
import linetwin.core.model.Quality;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

final class TimestampIngestTest extends TagIngestFixture {
    @Test
    void aHistoricalValueIsNotForwardedAsPresent() {
        ingest.tags().acceptNumber(signal(ONE, "a"), 1, Quality.GOOD, START, ValueOrigin.HISTORICAL);
        ingest.tags().flush();

        assertEquals(List.of(), sink.events(SignalsMeasured.class));
    }

    @Test
    void statesAndCountersOfThePastDoNotChangeThePresent() {
        text(meaning(Meaning.STATE), "EXECUTE");
        number(meaning(Meaning.GOOD_COUNT), 100);
        ingest.tags().flush();
        ingest.tags().acceptText(meaning(Meaning.STATE), "HELD", Quality.GOOD, START, ValueOrigin.HISTORICAL);
        ingest.tags()
                .acceptUnusable(
                        meaning(Meaning.STATE),
                        RejectionReason.of(RejectionCode.BAD_QUALITY),
                        START,
                        ValueOrigin.HISTORICAL);
        ingest.tags().acceptNumber(meaning(Meaning.GOOD_COUNT), 50, Quality.GOOD, START, ValueOrigin.HISTORICAL);
        ingest.tags().flush();
        text(meaning(Meaning.STATE), "HELD");
        number(meaning(Meaning.BAD_COUNT), 1);
        ingest.tags().flush();

        assertEquals(
                List.of(PackMlState.EXECUTE, PackMlState.HELD),
                sink.events(PlaceReported.class).stream()
                        .map(PlaceReported::state)
                        .toList());
        assertEquals(
                List.of(new OperationCounts(100, 0, 0), new OperationCounts(100, 1, 0)),
                sink.events(CountsReported.class).stream()
                        .map(CountsReported::counts)
                        .toList());
        assertEquals(3, sink.remembered().size());
    }

    @Test
    void timesOfASourceThatIsAnHourAheadAreCorrectedAndTheSkewIsShown() {
        clock.pass(Duration.ofSeconds(10));
        ingest.tags()
                .acceptNumber(
                        signal(ONE, "a"),
                        1,
                        Quality.GOOD,
                        clock.instant().plus(Duration.ofHours(1)),
                        ValueOrigin.REPORTED);
        ingest.tags().flush();

        assertEquals(
                LineTime.seconds(10),
                sink.events(SignalsMeasured.class).getFirst().at());
        assertEquals(
                Optional.of(Duration.ofHours(1)), context.statistics().health(0).skew());
        assertEquals(
                Optional.of(DiagnosticCode.CLOCK_SKEW),
                context.statistics().finding(clock.instant()).map(f -> f.trouble()));
    }

    @Test
    void aTimeStampThatCannotBeTrueIsReplacedByTheArrival() {
        clock.pass(Duration.ofSeconds(3));
        ingest.tags()
                .acceptNumber(
                        signal(ONE, "a"), 1, Quality.GOOD, Instant.parse("9999-12-31T00:00:00Z"), ValueOrigin.REPORTED);
        ingest.tags().acceptNumber(signal(ONE, "b"), 1, Quality.GOOD, Instant.EPOCH, ValueOrigin.REPORTED);
        ingest.tags().flush();

        assertEquals(
                LineTime.seconds(3),
                sink.events(SignalsMeasured.class).getFirst().at());
        assertEquals(RejectionCode.FUTURE_TIME, rejections().getFirst().why().code());
    }

    @Test
    void aClockSetBackLetsLineTimeGoOn() {
        clock.pass(Duration.ofSeconds(10));
        number(signal(ONE, "a"), 1);
        ingest.tags().flush();
        var before = clock.instant();
        clock.set(START.minus(Duration.ofHours(1)));
        context.statistics().forgetSkew();
        context.setBack(before, clock.instant());
        ingest.clockSet(before, clock.instant());
        clock.pass(Duration.ofSeconds(5));
        number(signal(ONE, "a"), 2);
        ingest.tags().flush();

        assertEquals(
                LineTime.seconds(15),
                sink.events(SignalsMeasured.class).getLast().at());
        assertEquals(List.of(), sink.events(ContactLost.class));
    }
}
