package linetwin.core.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import linetwin.core.kpi.LineAccount;
import linetwin.core.kpi.LineKpis;
import linetwin.core.layout.LineLayout;

/**
 * What an experiment found.
 *
 * @param pooled the figures of all replications together, formed from their common sums
 * @param replications the figures of each replication: how far chance moves them
 * @param procedure how the runs came about, where that is known
 */
public record ExperimentOutcome(LineKpis pooled, List<LineKpis> replications, Optional<RunProcedure> procedure) {
    public ExperimentOutcome {
        replications = List.copyOf(replications);
    }

    /** The outcome of these runs of one line. */
    public static ExperimentOutcome of(LineLayout layout, List<LineAccount> runs) {
        return new ExperimentOutcome(
                LineKpis.of(layout, LineAccount.pooled(runs)),
                runs.stream().map(run -> LineKpis.of(layout, run)).toList(),
                Optional.empty());
    }

    /** The same figures, with how they came about. */
    public ExperimentOutcome by(RunProcedure how) {
        return new ExperimentOutcome(pooled, replications, Optional.of(how));
    }

    /** The interval of one figure over the replications. */
    public ConfidenceInterval interval(ToDoubleFunction<LineKpis> figure) {
        return ConfidenceInterval.of(values(figure));
    }

    /** One figure of each replication. */
    public List<Double> values(ToDoubleFunction<LineKpis> figure) {
        return replications.stream().map(figure::applyAsDouble).toList();
    }
}
