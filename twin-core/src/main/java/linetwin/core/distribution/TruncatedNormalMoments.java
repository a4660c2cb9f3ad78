package linetwin.core.distribution;

/**
 * Mean and standard deviation of the standard normal distribution truncated to a range. The closed formulas with
 * density and distribution function lose all digits if the range is narrow or far out. Therefore the integrals use
 * Gauss quadrature of 5 points on each of many panels, exact to about 13 digits everywhere. StrictMath keeps the
 * results identical on every machine.
 */
record TruncatedNormalMoments(double mean, double deviation) {
    /**
     * Range of integration in deviations; beyond it, or beyond 40 decays of the tail, the rest is below double
     * precision.
     */
    private static final double REACH = 9;

    private static final double DECAYS = 40;
    private static final int PANELS = 64;
    private static final double INNER = 0.5384693101056831;
    private static final double OUTER = 0.906179845938664;
    private static final double[] NODES = {-OUTER, -INNER, 0, INNER, OUTER};
    private static final double[] WEIGHTS = {
        0.23692688505618908, 0.47862867049936647, 0.5688888888888889, 0.47862867049936647, 0.23692688505618908
    };

    static TruncatedNormalMoments between(double least, double most) {
        double peak = Math.clamp(0.0, least, most);
        double reach = Math.min(REACH, DECAYS / Math.max(1, Math.abs(peak)));
        double from = Math.max(least, peak - reach);
        double to = Math.min(most, peak + reach);
        double mass = moment(0, peak, peak, from, to);
        double mean = peak + moment(1, peak, peak, from, to) / mass;
        double variance = moment(2, mean, peak, from, to) / mass;
        return new TruncatedNormalMoments(mean, Math.sqrt(variance));
    }

    /** Integral of (x - centre)^order times the density divided by the density at the peak. */
    private static double moment(int order, double centre, double peak, double from, double to) {
        double half = (to - from) / PANELS / 2;
        double sum = 0;
        for (int panel = 0; panel < PANELS; panel++) {
            double middle = from + (2 * panel + 1) * half;
            for (int node = 0; node < NODES.length; node++) {
                double x = middle + half * NODES[node];
                double density = StrictMath.exp((peak - x) * (peak + x) / 2);
                sum += WEIGHTS[node] * density * power(x - centre, order);
            }
        }
        return sum * half;
    }

    private static double power(double base, int order) {
        return switch (order) {
            case 0 -> 1;
            case 1 -> base;
            default -> base * base;
        };
    }
}
