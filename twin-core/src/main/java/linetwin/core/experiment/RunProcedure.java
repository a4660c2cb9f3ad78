package linetwin.core.experiment;

import java.util.Optional;

/**
 * Procedure of the runs behind an outcome, for the judgement of its quality.
 *
 * @param wanted number of requested replications
 * @param complete true if all of them were run
 * @param precision requested precision and the resulting decision; empty if none was requested
 */
public record RunProcedure(WarmUp warmUp, int wanted, boolean complete, Optional<TwoStageProcedure> precision) {}
