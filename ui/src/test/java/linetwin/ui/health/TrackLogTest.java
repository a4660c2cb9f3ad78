package linetwin.ui.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.core.health.SourceHealth;
import linetwin.core.health.SourceStatus;
import linetwin.core.health.SourceStatus.State;
import org.junit.jupiter.api.Test;

final class TrackLogTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private final TrackLog log = new TrackLog();

    @Test
    void silenceBeginsWhereTheSourceSaysItDid() {
        note(10, State.LIVE, 0);
        note(60, State.SILENT, 58);

        assertEquals(
                List.of(new Span(Span.Kind.LIVE, at(0), at(58)), new Span(Span.Kind.SILENT, at(58), at(60))),
                track(60, SourceHealth.UNKNOWN).spans());
    }

    @Test
    void nothingIsRememberedBeyondTheLengthOfTheTrack() {
        note(0, State.LOST, 0);
        note(10, State.LIVE, 10);
        note(1000, State.LIVE, 10);

        assertEquals(
                List.of(new Span(Span.Kind.LIVE, at(400), at(1000))),
                track(1000, SourceHealth.UNKNOWN).spans());
    }

    @Test
    void gapsThatTheSourceCountedLieOverTheRest() {
        note(0, State.LIVE, 0);
        note(300, State.LIVE, 0);
        var now = at(300);
        var health = withGaps(new SourceHealth.Gap(at(100), at(110), 0), new SourceHealth.Gap(at(200), at(210), 40));

        assertEquals(
                List.of(
                        new Span(Span.Kind.LIVE, at(0), now),
                        new Span(Span.Kind.SILENT, at(100), at(110)),
                        new Span(Span.Kind.FILLED, at(200), at(210))),
                track(300, health).spans());
    }

    private Track track(long second, SourceHealth health) {
        return log.track(SampleSources.refused().source(), health, at(second));
    }

    private void note(long second, State state, long since) {
        var status = new SourceStatus(
                SampleSources.refused().source(), "mqtt", "tcp://there", state, at(since), Optional.empty(), 1, "");
        log.note(List.of(status), at(second));
    }

    private static SourceHealth withGaps(SourceHealth.Gap... gaps) {
        var none = SourceHealth.UNKNOWN;
        return new SourceHealth(
                none.connectedSince(),
                "",
                0,
                Optional.empty(),
                Optional.empty(),
                List.of(gaps),
                gaps.length,
                0,
                0,
                0,
                0,
                List.of(),
                0,
                0,
                Optional.empty());
    }

    private static Instant at(long second) {
        return START.plus(Duration.ofSeconds(second));
    }
}
