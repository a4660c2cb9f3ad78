package linetwin.ui.cli.experiment;

import static java.util.Locale.ROOT;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import linetwin.core.experiment.Experiment;
import linetwin.core.experiment.ExperimentOutcome;
import linetwin.core.experiment.RunProcedure;
import linetwin.core.experiment.TwoStageProcedure;
import linetwin.core.experiment.WarmUp;
import linetwin.core.kpi.LineKpis;
import linetwin.ui.experiment.LineDeadlock;

/** Text of the procedure that an answer is based on: warm-up, replications, precision. */
public final class ProcedureText {
    private static final double MILLIS_PER_HOUR = 3.6e6;
    private static final double MILLIS_PER_SECOND = 1e3;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private ProcedureText() {}

    /** Lines below the figures; empty if there are none. */
    public static String of(Experiment experiment, ExperimentOutcome outcome) {
        var lines = new ArrayList<String>();
        outcome.procedure().ifPresent(procedure -> {
            lines.add("");
            lines.addAll(lines(experiment, procedure));
            procedure.precision().ifPresent(stages -> lines.add(precision(stages, outcome)));
        });
        return String.join(System.lineSeparator(), lines);
    }

    private static List<String> lines(Experiment experiment, RunProcedure procedure) {
        var lines = new ArrayList<String>();
        lines.add(warmUp(procedure.warmUp(), experiment.length()));
        if (!procedure.complete()) {
            lines.add("Stopped after %d of %d replications".formatted(experiment.replications(), procedure.wanted()));
        }
        return lines;
    }

    static String warmUp(WarmUp warmUp, Duration run) {
        var settled = String.format(
                ROOT,
                "throughput from %s h, units on the line from %s h",
                hours(warmUp.throughput()),
                hours(warmUp.units()));
        var found = warmUp.given()
                ? String.format(
                        ROOT,
                        "Warm-up: %s h of %s h as given; settled by MSER-5: %s",
                        hours(warmUp.length()),
                        hours(run),
                        settled)
                : String.format(
                        ROOT, "Warm-up: %s h of %s h by MSER-5: %s", hours(warmUp.length()), hours(run), settled);
        if (!warmUp.growing().isEmpty()) {
            return warmUp.growing().stream()
                    .map(queue -> "   OVERLOADED: "
                            + OverloadText.of(queue).replace(". ", "." + System.lineSeparator() + "   "))
                    .collect(Collectors.joining(System.lineSeparator(), found + System.lineSeparator(), ""));
        }
        return warmUp.neededLength()
                .map(needed -> found + System.lineSeparator() + "   NOT settled within half of the run; run it "
                        + hours(needed) + " h long at least")
                .orElse(found);
    }

    private static String precision(TwoStageProcedure stages, ExperimentOutcome outcome) {
        var interval = stages.interval(outcome.values(LineKpis::throughputRate));
        if (interval.mean() == 0) {
            return "Precision: undefined, as nothing was shipped";
        }
        return String.format(
                ROOT,
                "Precision: throughput %s, %s %% wanted, by two stages (Stein 1945): %.4f to %.4f per hour, 95 %%",
                "± " + percent(interval.halfWidth() / interval.mean()) + " % "
                        + (stages.isReachedBy(interval) ? "reached" : "only, NOT reached"),
                percent(stages.relative()),
                interval.low95(),
                interval.high95());
    }

    /** Line, simulated time and cause of a deadlock, in one sentence. */
    public static String deadlock(LineDeadlock found) {
        return "%s: deadlock after %s: %s".formatted(found.line(), span(found.after()), found.deadlock());
    }

    public static String percent(double share) {
        return Double.isFinite(share) ? plain(100 * share) : "-";
    }

    public static String hours(Duration duration) {
        return plain(duration.toMillis() / MILLIS_PER_HOUR);
    }

    static String seconds(Duration duration) {
        return plain(duration.toNanos() / NANOS_PER_SECOND);
    }

    /** Duration in hours, or in seconds if it is shorter than an hour. */
    static String span(Duration duration) {
        return duration.compareTo(Duration.ofHours(1)) < 0
                ? plain(duration.toMillis() / MILLIS_PER_SECOND) + " s"
                : hours(duration) + " h";
    }

    /** Number with four significant digits; digits before the point are never rounded away. */
    private static String plain(double value) {
        var exact = BigDecimal.valueOf(value);
        var significant = exact.round(FOUR_DIGITS);
        return (significant.scale() >= 0 ? significant : exact.setScale(0, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .toPlainString();
    }
}
