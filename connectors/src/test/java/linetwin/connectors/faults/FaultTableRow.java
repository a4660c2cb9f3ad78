package linetwin.connectors.faults;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Result of one fault.
 *
 * @param seen states of the source, in order
 * @param stale time from the begin of the fault until its stations were stale; empty: they never were, and need not be
 * @param right time from the end of the fault until all was correct again
 * @param fault failed expectation; empty: none
 */
record FaultTableRow(String name, String seen, Optional<Duration> stale, Duration right, String lost, String fault) {
    static final String HEAD =
            "| case | seen | stale after, s | right after, s | lost | |\n| --- | --- | --- | --- | --- | --- |\n";

    boolean isGood() {
        return fault.isEmpty();
    }

    String markdown() {
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        name,
                        seen,
                        stale.map(FaultTableRow::seconds).orElse("-"),
                        seconds(right),
                        lost,
                        isGood() ? "ok" : "**" + fault + "**");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
    }
}
