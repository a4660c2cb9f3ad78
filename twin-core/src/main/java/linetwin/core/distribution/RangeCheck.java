package linetwin.core.distribution;

import java.time.Duration;

/** Validity check of a range of times. */
final class RangeCheck {
    private RangeCheck() {}

    static void require(Duration least, Duration most) {
        DurationParameters.requireNotNegative("least", least);
        DurationParameters.require(most.compareTo(least) > 0, "most", "must be more than least, " + least, most);
    }

    static void require(Duration least, Duration mode, Duration most) {
        require(least, most);
        boolean between = mode.compareTo(least) >= 0 && mode.compareTo(most) <= 0;
        DurationParameters.require(between, "mode", "must be from %s to %s".formatted(least, most), mode);
    }
}
