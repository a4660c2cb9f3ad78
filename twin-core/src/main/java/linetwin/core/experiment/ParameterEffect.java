package linetwin.core.experiment;

/**
 * Effect of a design parameter on the throughput.
 *
 * @param value effect with its 95 % interval; NaN if it was not measured
 * @param how origin of the value
 */
public record ParameterEffect(ConfidenceInterval value, How how) {
    private static final ConfidenceInterval UNKNOWN = ConfidenceInterval.around(Double.NaN, Double.NaN);

    /** Effect of a parameter that the station does not have. */
    static final ParameterEffect NONE = new ParameterEffect(UNKNOWN, How.DOES_NOT_APPLY);

    /** Effect of a parameter with too small a share of the critical path to justify a run. */
    static final ParameterEffect SCREENED_OUT = new ParameterEffect(UNKNOWN, How.SCREENED_OUT);

    /** Origin of a value. */
    public enum How {
        /** Critical path of the runs: infinitesimal perturbation analysis. */
        CRITICAL_PATH,
        /** Runs with a changed parameter, under common random numbers. */
        DIFFERENCE,
        /** Not measured, because the critical path shows little or no effect. */
        SCREENED_OUT,
        /** Not applicable: the station does not have this parameter. */
        DOES_NOT_APPLY
    }
}
