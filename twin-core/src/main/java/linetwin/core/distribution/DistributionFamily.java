package linetwin.core.distribution;

import java.time.Duration;
import java.util.Optional;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.util.FastMath;

/**
 * Families of distributions that a mean and a coefficient of variation determine. Families with a range (triangular,
 * uniform, beta-PERT) become symmetric.
 */
public enum DistributionFamily {
    CONSTANT {
        @Override
        TimeDistribution fitted(Duration mean, double cv) {
            CvRanges.require("a constant", false, cv, "0 %");
            return new Constant(mean);
        }
    },
    EXPONENTIAL {
        @Override
        TimeDistribution fitted(Duration mean, double cv) {
            CvRanges.require("an exponential distribution", Math.abs(cv - 1) <= NEARLY, cv, "100 %");
            return new Exponential(mean);
        }
    },
    ERLANG {
        @Override
        TimeDistribution fitted(Duration mean, double cv) {
            double phases = 1 / (cv * cv);
            long shape = Math.round(phases);
            boolean whole = shape >= 1 && Math.abs(phases / shape - 1) <= NEARLY && shape <= MOST_PHASES;
            CvRanges.require(
                    "an Erlang distribution",
                    whole,
                    cv,
                    "100 %% over the root of a whole number, such as %s"
                            .formatted(CvRanges.percent(1 / Math.sqrt(Math.clamp(shape, 1, MOST_PHASES)))));
            return new Erlang((int) shape, mean);
        }
    },
    GAMMA {
        @Override
        TimeDistribution fitted(Duration mean, double cv) {
            CvRanges.requireAtMost("a gamma distribution", WIDEST, cv);
            return new Gamma(1 / (cv * cv), DurationParameters.times(mean, cv * cv));
        }
    },
    NORMAL {
        @Override
        TimeDistribution fitted(Duration mean, double cv) {
            CvRanges.requireAtMost("a normal distribution cut off at zero", WIDEST_NORMAL, cv);
            double least = root(x -> ofNormal(x) - cv, -1.01 / cv, 60);
            var kept = TruncatedNormalMoments.between(least, Double.POSITIVE_INFINITY);
            double deviation = 1 / (kept.mean() - least);
            return new Normal(
                    DurationParameters.times(mean, -least * deviation),
                    DurationParameters.times(mean, deviation),
                    Duration.ZERO,
                    Optional.empty());
        }
    },
    LOG_NORMAL {
        @Override
        TimeDistribution fitted(Duration mean, double cv) {
            return new LogNormal(mean, cv);
        }
    },
    WEIBULL {
        @Override
        TimeDistribution fitted(Duration mean, double cv) {
            CvRanges.requireAtMost("a Weibull distribution", WIDEST, cv);
            double logShape =
                    root(x -> FastMath.log(Weibull.cv(FastMath.exp(x)) / cv), -2.3, Math.max(2, 2 - FastMath.log(cv)));
            double shape = FastMath.exp(logShape);
            return new Weibull(shape, DurationParameters.times(mean, 1 / Weibull.mean(shape)));
        }
    },
    TRIANGULAR {
        @Override
        TimeDistribution fitted(Duration mean, double cv) {
            var half = halfWidth("a symmetric triangular distribution", mean, cv, 6);
            return new Triangular(mean.minus(half), mean, mean.plus(half));
        }
    },
    UNIFORM {
        @Override
        TimeDistribution fitted(Duration mean, double cv) {
            var half = halfWidth("a uniform distribution", mean, cv, 3);
            return new Uniform(mean.minus(half), mean.plus(half));
        }
    },
    BETA_PERT {
        @Override
        TimeDistribution fitted(Duration mean, double cv) {
            var half = halfWidth("a symmetric beta-PERT distribution", mean, cv, 7);
            return new BetaPert(mean.minus(half), mean, mean.plus(half));
        }
    },
    PHASE_TYPE {
        @Override
        TimeDistribution fitted(Duration mean, double cv) {
            return TwoMomentFit.phaseType(mean, cv);
        }
    };

    private static final double NEARLY = 1e-3;
    private static final int MOST_PHASES = 1_000_000;
    /** Largest cv with an exact mean; beyond it the scale is too few nanoseconds. */
    private static final double WIDEST = 10;

    private static final double WIDEST_NORMAL = 0.999;
    private static final double ACCURACY = 1e-13;
    private static final int STEPS = 200;

    /**
     * Distribution of this family with this mean and cv. A cv of 0 gives a constant, except for the exponential and the
     * phase-type family.
     *
     * @throws IllegalArgumentException if the family has no such member; the message gives the range of the cv
     */
    public TimeDistribution withMeanAndCv(Duration mean, double cv) {
        DurationParameters.requirePositive("mean", mean);
        DurationParameters.requireNotNegative("cv", cv);
        return cv == 0 && this != EXPONENTIAL && this != PHASE_TYPE ? new Constant(mean) : fitted(mean, cv);
    }

    abstract TimeDistribution fitted(Duration mean, double cv);

    /** Half range of a symmetric distribution whose variance is the square of the half range over {@code parts}. */
    private static Duration halfWidth(String family, Duration mean, double cv, int parts) {
        CvRanges.requireAtMost(family, 1 / Math.sqrt(parts), cv);
        return DurationParameters.times(mean, cv * Math.sqrt(parts));
    }

    /** Coefficient of variation of a normal distribution cut off this many deviations above its location. */
    private static double ofNormal(double least) {
        var kept = TruncatedNormalMoments.between(least, Double.POSITIVE_INFINITY);
        return kept.deviation() / (kept.mean() - least);
    }

    private static double root(UnivariateFunction function, double from, double to) {
        return new BrentSolver(ACCURACY, ACCURACY).solve(STEPS, function, from, to);
    }
}
