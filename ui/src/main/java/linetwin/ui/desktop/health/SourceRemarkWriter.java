package linetwin.ui.desktop.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.SourceStatus;
import linetwin.core.health.SourceStatus.State;
import linetwin.ui.desktop.health.SourceDetails.Remark;
import linetwin.ui.text.DiagnosticText;

/** Writes the remark on a source: fault, remedy and possible actions. */
final class SourceRemarkWriter {
    /** Duration of a connection attempt above which it gets a remark. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DiagnosticText diagnostics;
    private final HealthActions actions;

    SourceRemarkWriter(DiagnosticText doctor, HealthActions actions) {
        this.diagnostics = doctor;
        this.actions = actions;
    }

    /** Remark on a source; empty if it has no fault. */
    Optional<Remark> of(SourceStatus status, Instant now) {
        return status.finding().or(() -> byState(status, now)).map(finding -> {
            var grave = status.state() != State.LIVE;
            return new Remark(diagnostics.advice(finding), grave, remedies(status, finding), fingerprint(finding));
        });
    }

    /** Diagnostic by the state alone, for a feed that reports no reason. */
    private static Optional<Diagnostic> byState(SourceStatus status, Instant now) {
        var waited = TimeText.positive(status.since(), now);
        return switch (status.state()) {
            case OFF, LIVE -> Optional.empty();
            case CONNECTING ->
                waited.compareTo(PATIENCE) < 0
                        ? Optional.empty()
                        : Optional.of(
                                Diagnostic.of(DiagnosticCode.NO_ANSWER_IN_TIME, status.endpoint(), waited.toSeconds()));
            case SILENT -> {
                var silence = TimeText.positive(status.newestArrival().orElse(status.since()), now);
                yield Optional.of(Diagnostic.of(DiagnosticCode.SILENT, status.endpoint(), silence.toSeconds()));
            }
            case LOST -> Optional.of(Diagnostic.of(DiagnosticCode.CONNECTION_LOST, status.endpoint(), detail(status)));
            case REFUSED -> Optional.of(Diagnostic.of(DiagnosticCode.OTHER, status.endpoint(), detail(status)));
        };
    }

    private static String detail(SourceStatus status) {
        return status.detail().isBlank() ? "–" : status.detail();
    }

    private List<DiagnosticRemedy> remedies(SourceStatus status, Diagnostic finding) {
        var remedies = new ArrayList<DiagnosticRemedy>();
        if (status.state() != State.LIVE && actions.plantHasEnded()) {
            remedies.add(DiagnosticRemedy.START_PLANT_AGAIN);
        }
        switch (finding.trouble()) {
            case UNTRUSTED_CERTIFICATE, REJECTED_CERTIFICATE -> remedies.add(DiagnosticRemedy.REVIEW_CERTIFICATE);
            case OURS_NOT_TRUSTED -> remedies.add(DiagnosticRemedy.SHOW_OWN_CERTIFICATE);
            default -> {
                // Retry is the only action that is possible from here.
            }
        }
        if (status.state() != State.LIVE && status.state() != State.OFF) {
            remedies.add(DiagnosticRemedy.TRY_AGAIN);
        }
        return remedies;
    }

    private static String fingerprint(Diagnostic finding) {
        return switch (finding.trouble()) {
            case UNTRUSTED_CERTIFICATE, REJECTED_CERTIFICATE, OURS_NOT_TRUSTED ->
                finding.about().size() > 1 ? finding.about().get(1) : "";
            default -> "";
        };
    }
}
