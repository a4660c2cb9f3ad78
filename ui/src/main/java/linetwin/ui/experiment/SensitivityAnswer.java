package linetwin.ui.experiment;

import java.util.List;
import linetwin.core.experiment.Experiment;
import linetwin.core.experiment.ExperimentOutcome;
import linetwin.core.experiment.SensitivityResult;
import linetwin.core.kpi.bottleneck.BottleneckFinding;

/**
 * What a sensitivity study found, and what other methods say of the bottleneck.
 *
 * @param outcome of the line as it is
 * @param others the findings of the other methods; none where they were not asked for
 * @param seconds how long it all took
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

    /** The verdict in one sentence, which says no more than the interval does. */
    public String verdict() {
        var leaders = sensitivity.leaders();
        return sensitivity
                .bottleneck()
                .map(station -> "Bottleneck: " + station)
                .orElseGet(() -> "No single bottleneck: %s does not lead %s by more than chance"
                        .formatted(leaders.getFirst(), leaders.getLast()));
    }
}
