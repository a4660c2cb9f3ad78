package linetwin.connectors.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.event.LineEvent.ContactLost;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.event.LineEvent.PlaceReported;
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.model.Quality;
import org.junit.jupiter.api.Test;

final class ContactIngestTest extends TagIngestFixture {
    @Test
    void aRetainedValueProvesNoContact() {
        ingest.tags().acceptNumber(signal(ONE, "a"), 1, Quality.GOOD, START, ValueOrigin.RETAINED);
        ingest.tags().flush();

        assertEquals(1, sink.events(SignalsMeasured.class).size());
        assertEquals(List.of(), sink.events(ContactRegained.class));
        assertEquals(Optional.empty(), ingest.newestArrival());
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
    void afterClosingNothingPassesAnyMore() {
        ingest.close();
        number(signal(ONE, "a"), 1);
        text(meaning(Meaning.STATE), "HELD");
        ingest.tags().flush();

        assertEquals(List.of(), sink.events(SignalsMeasured.class));
        assertEquals(List.of(), sink.events(PlaceReported.class));
    }
}
