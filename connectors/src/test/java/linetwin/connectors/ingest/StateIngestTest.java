package linetwin.connectors.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import linetwin.connectors.loopback.BundledLine;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.event.LineEvent.PlaceReported;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.id.PlaceId;
import linetwin.core.model.PackMlState;
import linetwin.core.model.Quality;
import linetwin.core.model.StopReason;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

final class StateIngestTest extends TagIngestFixture {
    @Test
    void statesAreReadByPackMlNumberByNameAndByTheNamesOfTheConnectionFile() {
        var state = meaning(Meaning.STATE);
        var plain = state.spec();
        var own = new TagSpec(
                plain.path(),
                plain.meaning(),
                plain.station(),
                plain.signal(),
                plain.stations(),
                Map.of("run", PackMlState.EXECUTE, "3", PackMlState.HELD),
                plain.payload(),
                plain.every(),
                plain.sampling(),
                plain.deadband(),
                plain.queue(),
                plain.qos(),
                plain.factor(),
                plain.offset());
        number(state, 6);
        text(state, "Held");
        text(state, "OutOfService");
        text(slot(ONE, "own", own), "RUN");
        number(slot(ONE, "own", own), 3);

        assertEquals(
                List.of(
                        PackMlState.EXECUTE,
                        PackMlState.HELD,
                        PackMlState.ABORTED,
                        PackMlState.EXECUTE,
                        PackMlState.HELD),
                sink.events(PlaceReported.class).stream()
                        .map(PlaceReported::state)
                        .toList());
    }

    @Test
    void anUnknownStateIsRejectedWithItsReasonAndEndsTheLastOne() {
        text(meaning(Meaning.STATE), "EXECUTE");
        ingest.tags().flush();
        clock.pass(Duration.ofSeconds(5));
        text(meaning(Meaning.STATE), "jammed");
        var reported = sink.events(PlaceReported.class).getLast();

        assertEquals(PackMlState.UNDEFINED, reported.state());
        assertEquals(new StopReason(StopReason.Kind.OTHER, "jammed"), reported.reason());
        assertEquals(LineTime.seconds(5), reported.since());
        assertEquals(
                RejectionReason.of(RejectionCode.NO_STATE, "jammed"),
                rejections().getFirst().why());
    }

    @Test
    void aStateThatCannotBeReadIsUndefinedUntilItCan() {
        var state = meaning(Meaning.STATE);
        text(state, "EXECUTE");
        ingest.tags().acceptText(state, "EXECUTE", Quality.BAD, clock.instant(), ValueOrigin.REPORTED);
        text(state, "EXECUTE");
        ingest.tags()
                .acceptUnusable(
                        state, RejectionReason.of(RejectionCode.NODE_REMOVED), clock.instant(), ValueOrigin.REQUESTED);
        ingest.tags().acceptNoValueYet(state, clock.instant(), ValueOrigin.REQUESTED);
        text(state, "HELD");

        assertEquals(
                List.of("EXECUTE", "UNDEFINED Bad", "EXECUTE", "UNDEFINED Bad", "UNDEFINED", "HELD"),
                sink.events(PlaceReported.class).stream()
                        .map(reported ->
                                (reported.state() + " " + reported.reason().code()).strip())
                        .toList());
    }

    @Test
    void aReasonThatCannotBeReadIsNoReasonAnyMore() {
        text(meaning(Meaning.STATE), "HELD");
        text(meaning(Meaning.STOP_REASON), "SCR-104");
        ingest.tags()
                .acceptUnusable(
                        meaning(Meaning.STOP_REASON),
                        RejectionReason.of(RejectionCode.BAD_QUALITY),
                        clock.instant(),
                        ValueOrigin.REPORTED);

        assertEquals(StopReason.NONE, sink.events(PlaceReported.class).getLast().reason());
    }

    @Test
    void theStateOfAStationIsThatOfAllItsPlaces() {
        var many = BundledLine.LAYOUT.stations().stream()
                .filter(station -> station.places() > 1)
                .findFirst()
                .orElseThrow();
        text(slot(many.id(), "state", TagSpec.of("{station}/x", Meaning.STATE)), "HELD");

        assertEquals(
                IntStream.range(0, many.places())
                        .mapToObj(index -> new PlaceId(many.id(), index))
                        .toList(),
                sink.events(PlaceReported.class).stream()
                        .map(PlaceReported::place)
                        .toList());
    }

    @Test
    void aReasonStandsBesideTheStateAndNotBesideWork() {
        text(meaning(Meaning.STATE), "HELD");
        text(meaning(Meaning.STOP_REASON), "SCR-104");
        text(meaning(Meaning.STATE), "EXECUTE");

        assertEquals(
                List.of(StopReason.NONE, new StopReason(StopReason.Kind.OTHER, "SCR-104"), StopReason.NONE),
                sink.events(PlaceReported.class).stream()
                        .map(PlaceReported::reason)
                        .toList());
    }

    @Test
    void aStateReportedAgainOverANewConnectionKeepsItsFirstTime() {
        text(meaning(Meaning.STATE), "HELD");
        clock.pass(Duration.ofSeconds(60));
        var next = new SourceIngest(context, sink, clock);
        next.tags().acceptText(meaning(Meaning.STATE), "HELD", Quality.GOOD, clock.instant(), ValueOrigin.REQUESTED);

        assertEquals(
                List.of(LineTime.ORIGIN, LineTime.ORIGIN),
                sink.events(PlaceReported.class).stream()
                        .map(PlaceReported::since)
                        .toList());
    }

    @Test
    void aStateThatANewConnectionDoesNotReportIsUndefinedForAStationInContact() {
        var three = STATIONS.get(2);
        for (var station : List.of(ONE, TWO, three)) {
            text(slot(station, "state", TagSpec.of("{station}/x", Meaning.STATE)), "HELD");
        }
        var next = new SourceIngest(context, sink, clock);
        next.tags().acceptNumber(signal(ONE, "a"), 1, Quality.GOOD, clock.instant(), ValueOrigin.REPORTED);
        next.tags().acceptText(meaning(Meaning.STATE), "HELD", Quality.GOOD, clock.instant(), ValueOrigin.REQUESTED);
        next.tags().acceptNumber(signal(TWO, "a"), 1, Quality.GOOD, clock.instant(), ValueOrigin.REPORTED);
        next.judge(Duration.ZERO);
        clock.pass(Duration.ofSeconds(1));
        next.judge(Duration.ZERO);
        assertEquals(List.of(), undefined());

        clock.pass(Duration.ofSeconds(2));
        next.judge(Duration.ZERO);
        assertEquals(List.of(TWO + " since 3 s"), undefined());
    }

    private List<String> undefined() {
        return sink.events(PlaceReported.class).stream()
                .filter(reported -> reported.state() == PackMlState.UNDEFINED)
                .map(reported -> "%s since %.0f s"
                        .formatted(reported.place().station(), reported.since().inSeconds()))
                .distinct()
                .toList();
    }
}
