package linetwin.core.experiment;

import java.util.Arrays;

/**
 * Slope of a series by the median of the slopes between all pairs of its values: single extreme values do not move it.
 * Source: P. K. Sen, "Estimates of the regression coefficient based on Kendall's tau", Journal of the American
 * Statistical Association 63, 1968.
 */
final class TheilSenSlope {
    private TheilSenSlope() {}

    /**
     * Returns the slope per step.
     *
     * @throws IllegalArgumentException if there are fewer than two values
     */
    static double of(double[] values) {
        if (values.length < 2) {
            throw new IllegalArgumentException("A slope needs two values at least, was %s".formatted(values.length));
        }
        var slopes = new double[values.length * (values.length - 1) / 2];
        int pair = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                slopes[pair] = (values[j] - values[i]) / (j - i);
                pair++;
            }
        }
        Arrays.sort(slopes);
        int middle = slopes.length / 2;
        return slopes.length % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2;
    }
}
