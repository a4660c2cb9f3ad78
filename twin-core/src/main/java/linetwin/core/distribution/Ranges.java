package linetwin.core.distribution;

import java.time.Duration;

/** What makes a range of times. */
final class Ranges {
    private Ranges() {}

    static void require(Duration least, Duration most) {
        Durations.requireNotNegative("least", least);
        Durations.require(most.compareTo(least) > 0, "most", "must be more than least, " + least, most);
    }

    static void require(Duration least, Duration mode, Duration most) {
        require(least, most);
        boolean between = mode.compareTo(least) >= 0 && mode.compareTo(most) <= 0;
        Durations.require(between, "mode", "must be from %s to %s".formatted(least, most), mode);
    }
}
