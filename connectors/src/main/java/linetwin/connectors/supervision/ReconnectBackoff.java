package linetwin.connectors.supervision;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;

/**
 * Wait before the next attempt to connect. A closed port is probed every 60 to 120 ms, as a probe costs little. A
 * server that refuses is tried less often after each refusal, from 0.5 s up to 5 s. Random waits keep many clients from
 * connecting at the same time.
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

    /** Resets the wait after a successful connection. */
    void reset() {
        refusals = 0;
    }

    /** Wait after one more failure. */
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
