package linetwin.connectors.supervision;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;

/**
 * How long to wait before the next try. Asking whether a port is open costs nobody anything, so that is done again and
 * again; whoever answers but refuses is spared, the longer the more often it does. Chance keeps many clients apart.
 */
final class ReconnectBackoff {
    private static final Duration KNOCK = Duration.ofMillis(60);
    private static final Duration KNOCK_AT_MOST = Duration.ofMillis(120);
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int DOUBLINGS = 4;

    private final RandomGenerator chance;
    private int refusals;

    ReconnectBackoff(RandomGenerator chance) {
        this.chance = chance;
    }

    /** All is well again. */
    void reset() {
        refusals = 0;
    }

    /** After one more failure. */
    Duration after(Optional<Diagnostic> finding) {
        if (finding.map(Diagnostic::trouble).equals(Optional.of(DiagnosticCode.NOBODY_ANSWERS))) {
            return between(KNOCK, KNOCK_AT_MOST);
        }
        refusals = Math.min(refusals + 1, DOUBLINGS + 1);
        var longest = FIRST.multipliedBy(1L << (refusals - 1));
        var most = longest.compareTo(LONGEST) > 0 ? LONGEST : longest;
        return between(FIRST.compareTo(most.dividedBy(2)) > 0 ? FIRST : most.dividedBy(2), most.plusMillis(1));
    }

    private Duration between(Duration least, Duration most) {
        return Duration.ofNanos(chance.nextLong(least.toNanos(), most.toNanos()));
    }
}
