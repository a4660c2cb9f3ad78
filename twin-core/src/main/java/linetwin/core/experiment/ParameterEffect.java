package linetwin.core.experiment;

/**
 * What turning one figure does to the throughput.
 *
 * @param value with its 95 % interval; NaN where it was not measured
 * @param how where the value comes from
 */
public record ParameterEffect(ConfidenceInterval value, How how) {
    private static final ConfidenceInterval UNKNOWN = ConfidenceInterval.around(Double.NaN, Double.NaN);

    /** Nothing to turn here. */
    static final ParameterEffect NONE = new ParameterEffect(UNKNOWN, How.DOES_NOT_APPLY);

    /** Too little on the critical path to be worth a run. */
    static final ParameterEffect SCREENED_OUT = new ParameterEffect(UNKNOWN, How.SCREENED_OUT);

    /** Where a value comes from. */
    public enum How {
        /** From the critical path of the runs: infinitesimal perturbation analysis. */
        CRITICAL_PATH,
        /** From runs with the figure turned, under common random numbers. */
        DIFFERENCE,
        /** Not measured, because the critical path says that it matters little if at all. */
        SCREENED_OUT,
        /** The station has no such figure. */
        DOES_NOT_APPLY
    }
}
