package linetwin.core.experiment;

import java.util.Optional;

/**
 * How the runs behind an answer came about, so that a reader can judge it.
 *
 * @param wanted how many replications were to be run
 * @param complete whether all of them were
 * @param precision the wanted precision and the decision it led to, where one was wanted
 */
public record RunProcedure(WarmUp warmUp, int wanted, boolean complete, Optional<TwoStageProcedure> precision) {}
