package linetwin.core.distribution;

import org.apache.commons.math3.special.Gamma;

/** The logarithm of the gamma function, as Commons Math has it: equal on every machine. */
final class LogGamma {
    private static final double SMALL = 0.5;

    private LogGamma() {}

    /** Of 1 + x, without loss of digits where x is small. */
    static double onePlus(double x) {
        return x <= SMALL ? Gamma.logGamma1p(x) : Gamma.logGamma(1 + x);
    }
}
