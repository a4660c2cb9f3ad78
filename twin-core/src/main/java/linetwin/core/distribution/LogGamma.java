package linetwin.core.distribution;

import org.apache.commons.math3.special.Gamma;

/** Logarithm of the gamma function, by Commons Math: identical on every machine. */
final class LogGamma {
    private static final double SMALL = 0.5;

    private LogGamma() {}

    /** Logarithm of gamma(1 + x), without loss of digits for small x. */
    static double onePlus(double x) {
        return x <= SMALL ? Gamma.logGamma1p(x) : Gamma.logGamma(1 + x);
    }
}
