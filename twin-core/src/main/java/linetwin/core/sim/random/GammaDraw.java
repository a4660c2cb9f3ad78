package linetwin.core.sim.random;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Gamma draws with scale 1 by the method of Marsaglia and Tsang, A Simple Method for Generating Gamma Variables (2000).
 */
final class GammaDraw {
    private static final double SQUEEZE = 0.0331;

    private final UniformRandomProvider stream;
    private final double shape;
    private final double shift;
    private final double width;

    /** @param shape shape, greater than 0 */
    GammaDraw(double shape, UniformRandomProvider stream) {
        this.stream = stream;
        this.shape = shape;
        shift = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
        width = 1 / Math.sqrt(9 * shift);
    }

    /**
     * Returns the next draw. The method needs a shape of 1 or more; a smaller shape is drawn with shape + 1 and scaled
     * down by a power of a uniform number.
     */
    double next() {
        return shape < 1 ? large() * StrictMath.exp(-ZigguratDraw.exponential(stream) / shape) : large();
    }

    private double large() {
        while (true) {
            double x = ZigguratDraw.normal(stream);
            double root = 1 + width * x;
            double v = root * root * root;
            if (v > 0 && isKept(x, v)) {
                return shift * v;
            }
        }
    }

    private boolean isKept(double x, double v) {
        double u = ZigguratDraw.uniform(stream);
        double square = x * x;
        return u < 1 - SQUEEZE * square * square
                || StrictMath.log(u) < square / 2 + shift * (1 - v + StrictMath.log(v));
    }
}
