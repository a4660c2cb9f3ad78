package linetwin.ui.desktop.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.SourceStatus;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.health.StateDiagnosticRule;
import linetwin.ui.desktop.health.SourceDetails.Remark;
import linetwin.ui.text.DiagnosticText;

/** Writes the remark on a source: fault, remedy and possible actions. */
final class SourceRemarkWriter {
    private final DiagnosticText diagnostics;
    private final HealthActions actions;

    SourceRemarkWriter(DiagnosticText diagnosticText, HealthActions actions) {
        this.diagnostics = diagnosticText;
        this.actions = actions;
    }

    /** Remark on a source; empty if it has no fault. */
    Optional<Remark> of(SourceStatus status, Instant now) {
        return StateDiagnosticRule.current(status, now).map(finding -> {
            var grave = status.state() != State.LIVE;
            return new Remark(diagnostics.advice(finding), grave, remedies(status, finding), fingerprint(finding));
        });
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
