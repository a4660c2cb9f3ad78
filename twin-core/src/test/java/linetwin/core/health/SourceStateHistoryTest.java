package linetwin.core.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.id.SourceId;
import org.junit.jupiter.api.Test;

final class SourceStateHistoryTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final SourceId SOURCE = new SourceId("cells");
    private final SourceStateHistory history = new SourceStateHistory();

    @Test
    void silenceBeginsAtTheTimeThatTheSourceReports() {
        report(10, State.LIVE, 0);
        report(60, State.SILENT, 58);

        assertEquals(
                List.of(
                        new SourceStateSpan(SourceStateSpan.Kind.LIVE, at(0), at(58)),
                        new SourceStateSpan(SourceStateSpan.Kind.SILENT, at(58), at(60))),
                timeline(60, SourceHealth.UNKNOWN).spans());
    }

    @Test
    void nothingIsKeptBeyondTheLengthOfTheTimeline() {
        report(0, State.LOST, 0);
        report(10, State.LIVE, 10);
        report(1000, State.LIVE, 10);

        assertEquals(
                List.of(new SourceStateSpan(SourceStateSpan.Kind.LIVE, at(400), at(1000))),
                timeline(1000, SourceHealth.UNKNOWN).spans());
    }

    @Test
    void gapsThatTheSourceCountedLieOverTheRest() {
        report(0, State.LIVE, 0);
        report(300, State.LIVE, 0);
        var now = at(300);
        var health = withGaps(new SourceHealth.Gap(at(100), at(110), 0), new SourceHealth.Gap(at(200), at(210), 40));

        assertEquals(
                List.of(
                        new SourceStateSpan(SourceStateSpan.Kind.LIVE, at(0), now),
                        new SourceStateSpan(SourceStateSpan.Kind.SILENT, at(100), at(110)),
                        new SourceStateSpan(SourceStateSpan.Kind.FILLED, at(200), at(210))),
                timeline(300, health).spans());
    }

    private SourceTimeline timeline(long second, SourceHealth health) {
        return history.timeline(SOURCE, health, at(second));
    }

    private void report(long second, State state, long since) {
        var status = new SourceStatus(SOURCE, "mqtt", "tcp://there", state, at(since), Optional.empty(), 1, "");
        history.record(List.of(status), at(second));
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
