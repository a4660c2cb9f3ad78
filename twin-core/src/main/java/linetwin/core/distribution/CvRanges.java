package linetwin.core.distribution;

import java.util.Locale;

/** Range of coefficients of variation of a family of distributions, with the text of a refusal. */
final class CvRanges {
    private CvRanges() {}

    static void require(String family, boolean holds, double cv, String range) {
        if (!holds) {
            throw new IllegalArgumentException("cv of %s must be %s, was %s".formatted(family, range, percent(cv)));
        }
    }

    static void requireAtMost(String family, double most, double cv) {
        require(family, cv <= most, cv, "at most " + percent(most));
    }

    /** Rounded down, so that the limit in a refusal is itself accepted. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", Math.floor(share * 1000 + 1e-9) / 10);
    }
}
