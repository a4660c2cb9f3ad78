package linetwin.connectors.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import linetwin.connectors.loopback.BundledLine;
import linetwin.connectors.tag.BoundTag;
import linetwin.connectors.tag.TagTable;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.event.LineEvent.ContactLost;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.event.LineEvent.CountsReported;
import linetwin.core.event.LineEvent.PlaceReported;
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.event.LineEvent.UnitMoved;
import linetwin.core.event.LineEvent.UnitReleased;
import linetwin.core.feed.FeedRequest;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.SourceHealth.Rejection;
import linetwin.core.id.PlaceId;
import linetwin.core.id.SourceId;
import linetwin.core.id.StationId;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.OperationCounts;
import linetwin.core.model.PackMlState;
import linetwin.core.model.Quality;
import linetwin.core.model.StopReason;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

class SourceIngestTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<StationId> STATIONS =
            BundledLine.LAYOUT.stations().stream().map(StationSpec::id).toList();
    private static final StationId ONE = STATIONS.get(0);
    private static final StationId TWO = STATIONS.get(1);

    private final SettableClock clock = new SettableClock(START);
    private final RecordingSink sink = new RecordingSink();
    private final TagTable table = new TagTable(BundledLine.LAYOUT, (_, _) -> {});
    private final SourceContext context = new SourceContext(
            new FeedRequest(
                    TaggedSource.of(source(), TagSpec.of("x", Meaning.SIGNAL)), BundledLine.LAYOUT, START, "", ""),
            clock::nanos);
    private final SourceIngest ingest = new SourceIngest(context, sink, clock);

    private static SourceSpec source() {
        return new SourceSpec(
                new SourceId("press"),
                "opcua",
                "opc.tcp://127.0.0.1:4840",
                "",
                "",
                Duration.ofMillis(100),
                Duration.ofSeconds(2),
                List.of());
    }

    private BoundTag slot(StationId station, String name, TagSpec tag) {
        var captures = new TreeMap<String, String>();
        captures.put("station", station.code());
        captures.put("signal", name);
        return table.bind(tag, station + "/" + name, captures).orElseThrow();
    }

    private BoundTag signal(StationId station, String name) {
        return slot(station, name, TagSpec.of("{station}/{signal}", Meaning.SIGNAL));
    }

    private BoundTag meaning(Meaning meaning) {
        return slot(ONE, meaning.name(), TagSpec.of("{station}/x", meaning));
    }

    private BoundTag regular(StationId station, Duration every) {
        var plain = TagSpec.of("{station}/{signal}", Meaning.SIGNAL);
        return slot(
                station,
                "regular",
                new TagSpec(
                        plain.path(),
                        plain.meaning(),
                        plain.station(),
                        plain.signal(),
                        plain.stations(),
                        plain.states(),
                        plain.payload(),
                        Optional.of(every),
                        plain.sampling(),
                        plain.deadband(),
                        plain.queue(),
                        plain.qos(),
                        plain.factor(),
                        plain.offset()));
    }

    private void number(BoundTag slot, double value) {
        ingest.tags().acceptNumber(slot, value, Quality.GOOD, clock.instant(), ValueOrigin.REPORTED);
    }

    private void text(BoundTag slot, String value) {
        ingest.tags().acceptText(slot, value, Quality.GOOD, clock.instant(), ValueOrigin.REPORTED);
    }

    private List<Rejection> rejections() {
        return context.statistics().health(0).rejections();
    }

    @Test
    void valuesOfOneMessageBecomeOneEventForEachStation() {
        number(signal(ONE, "a"), 1);
        number(signal(TWO, "a"), 2);
        number(signal(ONE, "b"), 3);
        assertEquals(List.of(), sink.events(SignalsMeasured.class));
        ingest.tags().flush();

        assertEquals(
                "[TAG/a 1.0 GOOD, TAG/b 3.0 GOOD]",
                sink.events(SignalsMeasured.class).getFirst().batch().toString());
        assertEquals(2, sink.events(SignalsMeasured.class).size());
    }

    @Test
    void aSignalThatComesTwiceInAMessageIsToldTwice() {
        number(signal(ONE, "a"), 1);
        number(signal(ONE, "a"), 2);
        ingest.tags().flush();

        assertEquals(
                "[TAG/a 1.0 GOOD, TAG/a 2.0 GOOD]",
                sink.events(SignalsMeasured.class).getFirst().batch().toString());
    }

    @Test
    void aNumberThatIsNoneIsBadAndRejectedWithItsReason() {
        number(signal(ONE, "a"), Double.POSITIVE_INFINITY);
        ingest.tags().flush();

        assertEquals(
                Quality.BAD,
                sink.events(SignalsMeasured.class).getFirst().batch().quality(0));
        assertEquals("Infinity is no number", rejections().getFirst().why());
    }

    @Test
    void theNewestGoodValueIsTheLastThatCouldBeUsed() {
        number(signal(ONE, "a"), 1);
        number(signal(ONE, "b"), Double.NaN);
        assertEquals(ONE + "/a = 1.0", good());

        text(meaning(Meaning.STATE), "Held");
        text(meaning(Meaning.STATE), "Dancing");
        assertEquals(ONE + "/STATE = Held", good());
    }

    private String good() {
        ingest.publishLastGood();
        var good = context.statistics().health(0).lastGood().orElseThrow();
        return good.tag() + " = " + good.value();
    }

    @Test
    void aValueThatABrokerKeptProvesNoContact() {
        ingest.tags().acceptNumber(signal(ONE, "a"), 1, Quality.GOOD, START, ValueOrigin.RETAINED);
        ingest.tags().flush();

        assertEquals(1, sink.events(SignalsMeasured.class).size());
        assertEquals(List.of(), sink.events(ContactRegained.class));
        assertEquals(Optional.empty(), ingest.newestArrival());
    }

    @Test
    void aValueOfThePastIsNotToldAsThePresent() {
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
        ingest.tags().acceptUnusable(meaning(Meaning.STATE), "Bad_SensorFailure", START, ValueOrigin.HISTORICAL);
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
        assertTrue(rejections().getFirst().why().contains("future"));
    }

    @Test
    void stationsAreLostAndRegainedOneByOne() {
        number(signal(ONE, "a"), 1);
        number(signal(TWO, "a"), 1);
        ingest.tags().flush();
        ingest.lifeSigns().acceptDeath(List.of(ONE));
        number(signal(ONE, "a"), 2);
        ingest.tags().flush();

        assertEquals(
                List.of(ONE),
                sink.events(ContactLost.class).stream()
                        .map(ContactLost::station)
                        .toList());
        assertEquals(2, sink.events(ContactRegained.class).size());
        ingest.lifeSigns().acceptBirth(List.of(ONE));
        assertEquals(3, sink.events(ContactRegained.class).size());
    }

    @Test
    void aStationWhoseRegularTagsHaveAllCeasedLosesContactThoughItsSourceLives() {
        var one = regular(ONE, Duration.ofSeconds(1));
        number(one, 1);
        number(regular(TWO, Duration.ofSeconds(1)), 1);
        ingest.tags().flush();
        clock.pass(Duration.ofMillis(2_500));
        number(regular(TWO, Duration.ofSeconds(1)), 1);
        ingest.tags().flush();
        clock.pass(Duration.ofMillis(400));
        ingest.judge(Duration.ofMillis(300));
        assertEquals(
                List.of(ONE),
                sink.events(ContactLost.class).stream()
                        .map(ContactLost::station)
                        .toList());

        number(one, 2);
        ingest.tags().flush();
        assertEquals(3, sink.events(ContactRegained.class).size());
    }

    @Test
    void statesAreReadByTheirPackMlNumberTheirNameAndTheWordsOfTheConnectionFile() {
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
    void aStateThatNobodyKnowsIsRejectedWithItsReasonAndEndsTheOneBefore() {
        text(meaning(Meaning.STATE), "EXECUTE");
        ingest.tags().flush();
        clock.pass(Duration.ofSeconds(5));
        text(meaning(Meaning.STATE), "jammed");
        var told = sink.events(PlaceReported.class).getLast();

        assertEquals(PackMlState.UNDEFINED, told.state());
        assertEquals(new StopReason(StopReason.Kind.OTHER, "jammed"), told.reason());
        assertEquals(LineTime.seconds(5), told.since());
        assertEquals("'jammed' stands for no state", rejections().getFirst().why());
    }

    @Test
    void aStateThatCannotBeReadIsUndefinedUntilItCan() {
        var state = meaning(Meaning.STATE);
        text(state, "EXECUTE");
        ingest.tags().acceptText(state, "EXECUTE", Quality.BAD, clock.instant(), ValueOrigin.REPORTED);
        text(state, "EXECUTE");
        ingest.tags()
                .acceptUnusable(state, "the server does not have it any more", clock.instant(), ValueOrigin.REQUESTED);
        ingest.tags().acceptNoValueYet(state, clock.instant(), ValueOrigin.REQUESTED);
        text(state, "HELD");

        assertEquals(
                List.of("EXECUTE", "UNDEFINED Bad", "EXECUTE", "UNDEFINED Bad", "UNDEFINED", "HELD"),
                sink.events(PlaceReported.class).stream()
                        .map(told -> (told.state() + " " + told.reason().code()).strip())
                        .toList());
    }

    @Test
    void aReasonThatCannotBeReadIsNoReasonAnyMore() {
        text(meaning(Meaning.STATE), "HELD");
        text(meaning(Meaning.STOP_REASON), "SCR-104");
        ingest.tags()
                .acceptUnusable(
                        meaning(Meaning.STOP_REASON), "its quality is bad", clock.instant(), ValueOrigin.REPORTED);

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
    void aStateToldAgainOverANewConnectionBeganWhenItWasToldFirst() {
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
    void aStateThatANewConnectionDoesNotTellIsUndefinedWhereItsStationIsHeard() {
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
                .filter(told -> told.state() == PackMlState.UNDEFINED)
                .map(told -> "%s since %.0f s"
                        .formatted(told.place().station(), told.since().inSeconds()))
                .distinct()
                .toList();
    }

    @Test
    void aSerialOfAKnownProductStandsOnThePlaceUntilThePlaceIsEmpty() {
        var serial = BundledLine.LAYOUT.campaign() + "-000042";
        text(meaning(Meaning.PART), serial);
        text(meaning(Meaning.PART), "");

        assertEquals(serial, sink.events(UnitMoved.class).getFirst().unit().toString());
        assertEquals(serial, sink.events(UnitReleased.class).getFirst().unit().toString());
    }

    @Test
    void aSerialOfNoProductIsRejectedWithItsReason() {
        text(meaning(Meaning.PART), "NOPE-1");

        assertEquals(List.of(), sink.events(UnitMoved.class));
        assertTrue(rejections().getFirst().why().contains("NOPE-1"));
    }

    @Test
    void countersOfOneMessageAreToldTogether() {
        number(meaning(Meaning.GOOD_COUNT), 7);
        number(meaning(Meaning.BAD_COUNT), 2);
        number(meaning(Meaning.CYCLE_TIME), 1.5);
        ingest.tags().flush();
        var told = sink.events(CountsReported.class);

        assertEquals(1, told.size());
        assertEquals(new OperationCounts(7, 2, 0), told.getFirst().counts());
        assertEquals(Duration.ofMillis(1_500), told.getFirst().lastCycle());
    }

    @Test
    void aFloodOfBadMessagesIsCountedAndKeptOnceForEachPlace() {
        for (int i = 0; i < 10_000; i++) {
            ingest.errors().reportMalformed("topic " + i % 3, "no JSON");
        }

        assertEquals(3, rejections().size());
        assertEquals(10_000, context.statistics().health(0).rejected());
    }

    @Test
    void afterClosingNothingPassesAnyMore() {
        ingest.close();
        number(signal(ONE, "a"), 1);
        text(meaning(Meaning.STATE), "HELD");
        ingest.tags().flush();

        assertEquals(List.of(), sink.events(SignalsMeasured.class));
        assertEquals(List.of(), sink.events(PlaceReported.class));
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
