package linetwin.connectors.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import linetwin.connectors.loopback.BundledLine;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.event.LineEvent.CountsReported;
import linetwin.core.event.LineEvent.EnergyMetered;
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.event.LineEvent.UnitMoved;
import linetwin.core.event.LineEvent.UnitReleased;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.model.OperationCounts;
import linetwin.core.model.Quality;
import org.junit.jupiter.api.Test;

final class TagIngestTest extends TagIngestFixture {
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
    void aSignalThatComesTwiceInAMessageIsForwardedTwice() {
        number(signal(ONE, "a"), 1);
        number(signal(ONE, "a"), 2);
        ingest.tags().flush();

        assertEquals(
                "[TAG/a 1.0 GOOD, TAG/a 2.0 GOOD]",
                sink.events(SignalsMeasured.class).getFirst().batch().toString());
    }

    @Test
    void anInfiniteNumberIsBadAndRejectedWithItsReason() {
        number(signal(ONE, "a"), Double.POSITIVE_INFINITY);
        ingest.tags().flush();

        assertEquals(
                Quality.BAD,
                sink.events(SignalsMeasured.class).getFirst().batch().quality(0));
        assertEquals(
                RejectionReason.of(RejectionCode.NOT_FINITE, Double.POSITIVE_INFINITY),
                rejections().getFirst().why());
    }

    @Test
    void aTextTooLargeForANumberIsBadAndRejectedWithItsReason() {
        text(signal(ONE, "a"), "1e999");
        ingest.tags().flush();

        assertEquals(
                Quality.BAD,
                sink.events(SignalsMeasured.class).getFirst().batch().quality(0));
        assertEquals(
                RejectionReason.of(RejectionCode.NO_NUMBER, "1e999"),
                rejections().getFirst().why());
    }

    @Test
    void anEnergyTooLargeForANumberIsRejectedAndNotBooked() {
        text(meaning(Meaning.ENERGY), "1e999");
        ingest.tags().flush();

        assertEquals(List.of(), sink.events(EnergyMetered.class));
        assertEquals(
                RejectionReason.of(RejectionCode.NO_NUMBER, "1e999"),
                rejections().getFirst().why());
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
        assertEquals(
                RejectionReason.of(RejectionCode.NO_SERIAL, "NOPE-1"),
                rejections().getFirst().why());
    }

    @Test
    void countersOfOneMessageAreReportedTogether() {
        number(meaning(Meaning.GOOD_COUNT), 7);
        number(meaning(Meaning.BAD_COUNT), 2);
        number(meaning(Meaning.CYCLE_TIME), 1.5);
        ingest.tags().flush();
        var reported = sink.events(CountsReported.class);

        assertEquals(1, reported.size());
        assertEquals(new OperationCounts(7, 2, 0), reported.getFirst().counts());
        assertEquals(Duration.ofMillis(1_500), reported.getFirst().lastCycle());
    }

    @Test
    void aFloodOfBadMessagesIsCountedAndKeptOnceForEachPlace() {
        for (int i = 0; i < 10_000; i++) {
            ingest.errors().reportMalformed("topic " + i % 3, RejectionReason.of(RejectionCode.NO_JSON_OBJECT));
        }

        assertEquals(3, rejections().size());
        assertEquals(10_000, context.statistics().health(0).rejected());
    }

    private String good() {
        ingest.publishLastGood();
        var good = context.statistics().health(0).lastGood().orElseThrow();
        return good.tag() + " = " + good.value();
    }
}
