package linetwin.connectors.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.time.EpochMicros;
import org.junit.jupiter.api.Test;

/** Diagnostics of losses, delays and bad values. */
class SourceStatisticsTest {
    private static final RejectionReason NO_JSON = RejectionReason.of(RejectionCode.NO_JSON_OBJECT);
    private static final RejectionReason NULL = RejectionReason.of(RejectionCode.NULL_VALUE);
    private static final RejectionReason OVERFLOW = RejectionReason.of(RejectionCode.QUEUE_OVERFLOW, 4);

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final SourceStatistics figures = new SourceStatistics("tcp://broker:1883");

    @Test
    void missingMessagesOfAnEdgeNodeAreNoOverload() {
        figures.missed(2, "plant1/cell", NOW);
        figures.missed(1, "plant1/cell", NOW.plusSeconds(5));

        assertEquals(
                Optional.of(Diagnostic.of(DiagnosticCode.SEQUENCE_GAP, "plant1/cell", 3L)),
                figures.finding(NOW.plusSeconds(6)));
    }

    @Test
    void aTagReportedAgainWithItsOldTimeMakesNoOldSource() {
        arrives(Duration.ZERO, NOW);
        arrives(Duration.ofMinutes(2), NOW.plusMillis(100));

        assertEquals(Optional.empty(), figures.finding(NOW.plusMillis(200)));
    }

    @Test
    void anAgeIsForgottenWhenNothingComesAnyMore() {
        arrives(Duration.ZERO, NOW);
        arrives(Duration.ofSeconds(29), NOW.plusSeconds(30));

        assertEquals(
                Optional.of(DiagnosticCode.OLD_VALUES),
                figures.finding(NOW.plusSeconds(30)).map(Diagnostic::trouble));
        assertEquals(Optional.empty(), figures.finding(NOW.plusSeconds(41)));
    }

    @Test
    void anErrorThatRecursIsReportedBeforeALossThatIsOver() {
        figures.lost("press/torque", 4, DiagnosticCode.VALUES_LOST, OVERFLOW, NOW);
        figures.rejected("press", NO_JSON, NOW.plusSeconds(20));

        assertEquals(
                Optional.of(
                        Diagnostic.of(DiagnosticCode.UNREADABLE, 1L, "press").with(NO_JSON)),
                figures.finding(NOW.plusSeconds(21)));
        assertEquals(
                Optional.of(Diagnostic.of(DiagnosticCode.VALUES_LOST, "tcp://broker:1883", 4L)),
                figures.finding(NOW.plusSeconds(40)));
    }

    @Test
    void valuesThatTheSourceMarksAsBadAreNoUnreadableMessages() {
        figures.bad("press/torque", NULL, NOW);

        assertEquals(
                Optional.of(Diagnostic.of(DiagnosticCode.BAD_VALUES, 1L, "press/torque")
                        .with(NULL)),
                figures.finding(NOW.plusSeconds(1)));
        assertEquals(0, figures.health(0).rejected());
        assertEquals(1, figures.health(0).bad());
    }

    @Test
    void valuesThatAreAllOldAreReportedWithinTwoSeconds() {
        arrives(Duration.ZERO, NOW);
        arrives(Duration.ofMinutes(2), NOW.plusSeconds(2));

        assertEquals(
                Optional.of(Diagnostic.of(DiagnosticCode.OLD_VALUES, "tcp://broker:1883", 120L)),
                figures.finding(NOW.plusSeconds(2)));
    }

    private void arrives(Duration age, Instant at) {
        figures.arrived(
                EpochMicros.of(at.minus(age)).micros(), EpochMicros.of(at).micros());
    }

    @Test
    void anOverloadIsCountedForItself() {
        figures.missed(2, "plant1/cell", NOW);
        figures.lost("press/torque", 4, DiagnosticCode.VALUES_LOST, OVERFLOW, NOW.plusSeconds(5));

        assertEquals(
                Optional.of(Diagnostic.of(DiagnosticCode.VALUES_LOST, "tcp://broker:1883", 4L)),
                figures.finding(NOW.plusSeconds(6)));
        assertEquals(6, figures.health(0).lost());
    }
}
