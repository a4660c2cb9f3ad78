package linetwin.core.experiment;

/**
 * End of the initial transient of a series by the marginal standard error rule on means of five (MSER-5): the
 * truncation that minimises the squared half width of the mean of the remaining values.
 *
 * <p>Source: K. P. White Jr., "An effective truncation heuristic for bias reduction in simulation output", Simulation
 * 69(6), 1997; K. P. White Jr., M. J. Cobb and S. C. Spratt, "A comparison of five steady-state truncation heuristics
 * for simulation", Winter Simulation Conference 2000. As in these papers, a minimum in the second half means that the
 * series is too short, and the last five means are no candidates, because the error of so few is itself random.
 *
 * @param batches number of truncated means, at most half of them
 * @param minimumAt position of the minimum as a share of the series, 0 to 1
 */
record Mser5(int batches, double minimumAt) {
    /** Number of values per mean. */
    static final int BATCH = 5;

    private static final int LEAST_LEFT = 5;

    /**
     * Applies the rule to a series of single values.
     *
     * @throws IllegalArgumentException if there are fewer than twice as many means as must remain
     */
    static Mser5 of(double[] values) {
        var means = means(values);
        if (means.length < 2 * LEAST_LEFT) {
            throw new IllegalArgumentException(
                    "MSER-5 needs %s values at least, was %s".formatted(2 * LEAST_LEFT * BATCH, values.length));
        }
        int best = minimum(means);
        return new Mser5(Math.min(best, means.length / 2), best / (double) means.length);
    }

    /** Iterates from the end to the beginning, so that every sum grows by one term. */
    private static int minimum(double[] means) {
        int best = means.length;
        double least = Double.POSITIVE_INFINITY;
        double mean = 0;
        double squares = 0;
        for (int cut = means.length - 1; cut >= 0; cut--) {
            int left = means.length - cut;
            double step = means[cut] - mean;
            mean += step / left;
            squares += step * (means[cut] - mean);
            double error = squares / ((double) left * left);
            if (left > LEAST_LEFT && error <= least) {
                least = error;
                best = cut;
            }
        }
        return best;
    }

    private static double[] means(double[] values) {
        var means = new double[values.length / BATCH];
        for (int i = 0; i < means.length * BATCH; i++) {
            means[i / BATCH] += values[i] / BATCH;
        }
        return means;
    }
}
