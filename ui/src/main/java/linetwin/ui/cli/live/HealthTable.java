package linetwin.ui.cli.live;

import static java.util.Locale.ROOT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.core.health.SourceHealth;
import linetwin.core.health.SourceStatus;
import linetwin.ui.text.DiagnosticText;

/** Health of sources as a table: one row for each source, and the faults and remedies below it. */
final class HealthTable {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MILLIS_PER_SECOND = 1e3;
    private static final int WIDEST_ID = 16;

    private final DiagnosticText diagnostics;

    HealthTable(DiagnosticText diagnostics) {
        this.diagnostics = diagnostics;
    }

    List<String> rows(List<SourceStatus> statuses, Instant now) {
        var rows = new ArrayList<String>();
        rows.add(header());
        for (var status : statuses) {
            rows.add(row(status, now));
            rows.addAll(remarks(status, now));
        }
        return rows;
    }

    private static String header() {
        return "%-16s %-10s %9s %10s %8s %8s %9s %5s %7s %9s %8s %11s %8s"
                .formatted(
                        "SOURCE",
                        "STATE",
                        "FOR",
                        "VALUES/S",
                        "P50 ms",
                        "P99 ms",
                        "SKEW ms",
                        "GAPS",
                        "LOST",
                        "CONFLATED",
                        "REJECTED",
                        "QUEUE",
                        "HEARD s");
    }

    private static String row(SourceStatus status, Instant now) {
        var health = status.health();
        return String.format(
                        ROOT,
                        "%-16s %-10s %9s %10.1f %8s %8s %9s %5d %7d %9d %8d %11s %8s",
                        shortened(status.source().code()),
                        status.state(),
                        age(Duration.between(status.since(), now)),
                        health.valuesPerSecond(),
                        millis(health.latency().map(SourceHealth.Latency::p50)),
                        millis(health.latency().map(SourceHealth.Latency::p99)),
                        millis(health.skew()),
                        health.gapCount(),
                        health.lost(),
                        health.conflated(),
                        health.rejected(),
                        "%d/%d".formatted(health.queued(), health.capacity()),
                        status.newestArrival()
                                .map(it -> seconds(Duration.between(it, now)))
                                .orElse("never"))
                .stripTrailing();
    }

    private List<String> remarks(SourceStatus status, Instant now) {
        var remarks = new ArrayList<String>();
        var health = status.health();
        remarks.add(
                "  %s%s".formatted(status.endpoint(), health.protection().isEmpty() ? "" : ", " + health.protection()));
        health.lastGood()
                .ifPresent(it -> remarks.add("  last good: %s = %s, %s s ago"
                        .formatted(it.tag(), it.value(), seconds(Duration.between(it.arrival(), now)))));
        status.finding()
                .map(diagnostics::advice)
                .ifPresentOrElse(
                        advice -> {
                            remarks.add("  " + advice.what());
                            remarks.add("  " + advice.todo());
                        },
                        () -> Optional.of(status.detail())
                                .filter(it -> !it.isEmpty())
                                .ifPresent(it -> remarks.add("  " + it)));
        if (!health.rejections().isEmpty()) {
            var newest = health.rejections().getLast();
            remarks.add("  rejected: %s: %s".formatted(newest.where(), diagnostics.reason(newest.why())));
        }
        return remarks;
    }

    private static String shortened(String id) {
        return id.length() <= WIDEST_ID ? id : id.substring(0, WIDEST_ID - 1) + "…";
    }

    private static String millis(Optional<Duration> time) {
        return time.map(it -> String.format(ROOT, "%.1f", it.toNanos() / NANOS_PER_MILLI))
                .orElse("-");
    }

    private static String seconds(Duration time) {
        return String.format(ROOT, "%.1f", Math.max(0, time.toMillis()) / MILLIS_PER_SECOND);
    }

    private static String age(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
