package linetwin.connectors.faults;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of one fault.
 *
 * @param seen what the source concerned said of itself, in order
 * @param stale how long after the fault began its stations were drawn stale; empty: they were not, nor had to be
 * @param right how long after the fault ended everything was right again
 * @param fault what is not as it must be; empty: nothing
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
