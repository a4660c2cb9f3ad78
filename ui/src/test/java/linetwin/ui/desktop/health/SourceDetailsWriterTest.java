package linetwin.ui.desktop.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.core.health.SourceHealth;
import linetwin.core.health.SourceStateHistory;
import linetwin.core.health.SourceStatus;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.id.SourceId;
import linetwin.core.layout.Language;
import linetwin.core.model.LineState;
import linetwin.ui.files.ConfigFileReader;
import linetwin.ui.text.InterfaceText;
import org.junit.jupiter.api.Test;

final class SourceDetailsWriterTest {
    private static final LineState LINE =
            LineState.initial(ConfigFileReader.line(Path.of("../line-configs/three-stations.yaml"))
                    .value()
                    .orElseThrow());
    private boolean plantEnded;
    private final SourceDetailsWriter cards =
            new SourceDetailsWriter(new InterfaceText(Language.ENGLISH), new HealthActions() {
                @Override
                public void retry(SourceId source) {}

                @Override
                public void restartPlant() {}

                @Override
                public boolean plantHasEnded() {
                    return plantEnded;
                }
            });

    @Test
    void untrustedCertificateIsReviewedFromTheRemark() {
        var remark = card(SampleSources.refused()).remark().orElseThrow();

        assertEquals(List.of(DiagnosticRemedy.REVIEW_CERTIFICATE, DiagnosticRemedy.TRY_AGAIN), remark.remedies());
        assertEquals(SampleSources.FINGERPRINT, remark.fingerprint());
        assertTrue(remark.grave());
    }

    @Test
    void liveSourceThatIsWellNeedsNoRemark() {
        assertEquals(Optional.empty(), card(SampleSources.two().getFirst()).remark());
    }

    @Test
    void silentSourceWithoutADiagnosticHasARemarkAllTheSame() {
        var silent = status(State.SILENT, SourceHealth.UNKNOWN);

        assertEquals(
                "tcp://there has said nothing for 7 s.",
                card(silent).remark().orElseThrow().advice().what());
    }

    @Test
    void plantThatEndedCanBeStartedAgainFromItsSource() {
        plantEnded = true;
        var lost = status(State.LOST, SourceHealth.UNKNOWN);

        assertEquals(
                DiagnosticRemedy.START_PLANT_AGAIN,
                card(lost).remark().orElseThrow().remedies().getFirst());
    }

    @Test
    void unprotectedSourceIsWarnedOf() {
        assertEquals(
                Optional.of("Not protected"),
                card(status(State.LIVE, SampleSources.troubled())).protection());
        assertEquals(Optional.empty(), card(SampleSources.two().getFirst()).protection());
    }

    @Test
    void latencyToTheScreenHoldsTheWayOfTheFrame() {
        var source = SampleSources.two().getFirst();
        var fromSource = source.health().latency().orElseThrow().p50();

        assertEquals(
                fromSource.plus(Duration.ofMillis(17)).toMillis() + " ms",
                card(source).latency().value());
    }

    @Test
    void newestRejectionIsListedFirst() {
        var entries =
                card(status(State.LIVE, SampleSources.troubled())).rejections().entries();

        assertTrue(entries.getFirst().what().startsWith("factory/cell4/state"));
        assertFalse(card(SampleSources.two().getFirst()).rejected().notable());
    }

    private SourceDetails card(SourceStatus status) {
        var moment = SampleSources.moment(List.of(status), LINE);
        var history = new SourceStateHistory();
        history.record(moment.statuses(), moment.now());
        return cards.of(status, history.timeline(status.source(), status.health(), moment.now()), moment);
    }

    private static SourceStatus status(State state, SourceHealth health) {
        return SampleSources.status("there", "mqtt", "tcp://there", state, 7, Optional.empty(), health);
    }
}
