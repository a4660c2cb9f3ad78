package linetwin.core.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import linetwin.core.kpi.LineAccount;
import linetwin.core.kpi.LineKpis;
import linetwin.core.layout.LineLayout;

/**
 * Outcome of an experiment.
 *
 * @param pooled figures of all replications together, computed from their common sums
 * @param replications figures of each replication, which show the random variation
 * @param procedure procedure of the runs, if known
 */
public record ExperimentOutcome(LineKpis pooled, List<LineKpis> replications, Optional<RunProcedure> procedure) {
    public ExperimentOutcome {
        replications = List.copyOf(replications);
    }

    /** Returns the outcome of these runs of one line. */
    public static ExperimentOutcome of(LineLayout layout, List<LineAccount> runs) {
        return new ExperimentOutcome(
                LineKpis.of(layout, LineAccount.pooled(runs)),
                runs.stream().map(run -> LineKpis.of(layout, run)).toList(),
                Optional.empty());
    }

    /** Returns the same figures with their procedure. */
    public ExperimentOutcome withProcedure(RunProcedure how) {
        return new ExperimentOutcome(pooled, replications, Optional.of(how));
    }

    /** Returns the interval of one figure over the replications. */
    public ConfidenceInterval interval(ToDoubleFunction<LineKpis> figure) {
        return ConfidenceInterval.of(values(figure));
    }

    /** Returns one figure of each replication. */
    public List<Double> values(ToDoubleFunction<LineKpis> figure) {
        return replications.stream().map(figure::applyAsDouble).toList();
    }
}
