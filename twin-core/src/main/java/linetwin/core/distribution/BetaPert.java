package linetwin.core.distribution;

import java.time.Duration;

/**
 * Beta distribution from least to most with the mean (least + 4 mode + most) / 6, the PERT reading of a three-point
 * estimate (Malcolm et al. 1959; exact variance after Vose).
 */
public record BetaPert(Duration least, Duration mode, Duration most) implements TimeDistribution {
    private static final double PEAK = 4;

    public BetaPert {
        RangeCheck.require(least, mode, most);
    }

    @Override
    public Duration mean() {
        return least.plus(mode.multipliedBy(4)).plus(most).dividedBy(6);
    }

    @Override
    public double cv() {
        double width = DurationParameters.seconds(most.minus(least));
        double sum = alpha() + beta();
        double deviation = width / sum * Math.sqrt(alpha() * beta() / (sum + 1));
        return deviation / DurationParameters.seconds(mean());
    }

    @Override
    public BetaPert scaledBy(double factor) {
        return new BetaPert(
                DurationParameters.times(least, factor),
                DurationParameters.times(mode, factor),
                DurationParameters.times(most, factor));
    }

    /** First shape of the beta distribution, 1 to 5. */
    public double alpha() {
        return 1 + PEAK * DurationParameters.seconds(mode.minus(least)) / DurationParameters.seconds(most.minus(least));
    }

    /** Second shape of the beta distribution, 1 to 5; both shapes add up to 6. */
    public double beta() {
        return 1 + PEAK * DurationParameters.seconds(most.minus(mode)) / DurationParameters.seconds(most.minus(least));
    }
}
