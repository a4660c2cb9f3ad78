package linetwin.ui.experiment;

import java.util.List;
import linetwin.core.experiment.Experiment;
import linetwin.core.experiment.ExperimentOutcome;
import linetwin.core.experiment.SensitivityResult;
import linetwin.core.kpi.bottleneck.BottleneckFinding;

/**
 * Outcome of a sensitivity study, and findings of other methods on the bottleneck.
 *
 * @param outcome outcome of the unchanged line
 * @param others findings of the other methods; empty if they were not requested
 * @param seconds duration of the whole study, in seconds
 */
public record SensitivityAnswer(
        Experiment experiment,
        String sha256,
        ExperimentOutcome outcome,
        SensitivityResult sensitivity,
        List<BottleneckFinding> others,
        double seconds) {
    public SensitivityAnswer {
        others = List.copyOf(others);
    }

    /** Verdict in one sentence. It claims no more than the interval supports. */
    public String verdict() {
        var leaders = sensitivity.leaders();
        return sensitivity
                .bottleneck()
                .map(station -> "Bottleneck: " + station)
                .orElseGet(() -> "No single bottleneck: %s does not lead %s by more than chance"
                        .formatted(leaders.getFirst(), leaders.getLast()));
    }
}
