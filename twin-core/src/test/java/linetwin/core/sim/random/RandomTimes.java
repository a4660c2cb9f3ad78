package linetwin.core.sim.random;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import linetwin.core.distribution.DistributionFamily;
import linetwin.core.distribution.Empirical;
import linetwin.core.distribution.Exponential;
import linetwin.core.distribution.Mixture;
import linetwin.core.distribution.TimeDistribution;

/** Random time distributions of every family that a line file can name. */
public final class RandomTimes {
    private final SplittableRandom dice;

    public RandomTimes(SplittableRandom dice) {
        this.dice = dice;
    }

    public TimeDistribution any(Duration mean) {
        int last = DistributionFamily.values().length;
        int family = dice.nextInt(last + 2);
        if (family < last) {
            return ofFamily(DistributionFamily.values()[family], mean);
        }
        return family == last ? mixture(mean) : empirical(mean);
    }

    private TimeDistribution ofFamily(DistributionFamily family, Duration mean) {
        return switch (family) {
            case CONSTANT -> family.withMeanAndCv(mean, 0);
            case EXPONENTIAL -> family.withMeanAndCv(mean, 1);
            case ERLANG -> family.withMeanAndCv(mean, 1 / Math.sqrt(dice.nextInt(1, 8)));
            case UNIFORM, TRIANGULAR, BETA_PERT, NORMAL -> family.withMeanAndCv(mean, dice.nextDouble(0.05, 0.35));
            case GAMMA, LOG_NORMAL, WEIBULL, PHASE_TYPE -> family.withMeanAndCv(mean, dice.nextDouble(0.3, 1.5));
        };
    }

    private TimeDistribution mixture(Duration mean) {
        double weight = dice.nextDouble(0.2, 0.8);
        return new Mixture(List.of(
                new Mixture.Part(weight, ofFamily(DistributionFamily.GAMMA, mean)),
                new Mixture.Part(1 - weight, new Exponential(mean.multipliedBy(2)))));
    }

    private static TimeDistribution empirical(Duration mean) {
        return new Empirical(List.of(mean.dividedBy(3), mean.dividedBy(2), mean, mean.multipliedBy(2)));
    }
}
