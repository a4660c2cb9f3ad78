package linetwin.ui.cli.experiment;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import linetwin.core.experiment.ConfidenceInterval;
import linetwin.core.experiment.PairedDifference;
import linetwin.ui.experiment.ComparedFigure;
import linetwin.ui.experiment.LineComparison;

/** Comparison as text: letters of the lines, verdict, and every figure with the interval of its difference. */
public final class ComparisonTable {
    private static final int BAR = 15;

    private final LineComparison comparison;
    private final List<String> lines = new ArrayList<>();

    public ComparisonTable(LineComparison comparison) {
        this.comparison = comparison;
    }

    public String text() {
        heading();
        comparison.others().forEach(line -> lines.add(comparison.sentence(line)));
        for (int i = 0; i < comparison.lines().size(); i++) {
            var letter = LineComparison.letter(i);
            comparison.lines().get(i).zeroOutput().ifPresent(reason -> lines.add(letter + ": " + reason));
        }
        comparison.others().forEach(this::table);
        closing();
        return String.join(System.lineSeparator(), lines);
    }

    private void heading() {
        var experiment = comparison.experiment();
        lines.add(format(
                ROOT,
                "%d x %s h of each line under common random numbers, of which %s h warm-up, seed %d",
                experiment.replications(),
                ProcedureText.hours(experiment.length()),
                ProcedureText.hours(experiment.warmUp()),
                experiment.seed()));
        for (int i = 0; i < comparison.lines().size(); i++) {
            lines.add("   %s  %s"
                    .formatted(
                            LineComparison.letter(i), comparison.lines().get(i).name()));
        }
        lines.add("");
    }

    private void table(int line) {
        var name = LineComparison.letter(line);
        lines.add("");
        lines.add(format(
                ROOT,
                "%-24s%10s%10s%10s  %-20s %-16s %s",
                "",
                "A",
                name,
                name + " - A",
                "95 % interval of it",
                "in % of A",
                ""));
        for (var entry : comparison.differences(line).entrySet()) {
            lines.add(row(entry.getKey(), entry.getValue()));
        }
        var throughput = comparison.difference(ComparedFigure.THROUGHPUT, line);
        lines.add(commonNumbers(throughput));
    }

    private static String row(ComparedFigure figure, PairedDifference paired) {
        var digits = "%." + figure.digits + "f";
        var signed = "%+." + figure.digits + "f";
        var difference = paired.difference();
        var relative = paired.relative();
        return format(
                        ROOT,
                        "%-24s%10s%10s%10s  %-20s %-16s %s",
                        figure.title,
                        number(digits, paired.base().mean()),
                        number(digits, paired.other().mean()),
                        number(signed, difference.mean()),
                        range(signed, difference),
                        range("%+.2f", relative.times(100)),
                        paired.isShown() ? bar(figure, paired) : "not shown")
                .stripTrailing();
    }

    /** Bar with one sign per half percent, or the verdict if A is 0 and has no percent. */
    private static String bar(ComparedFigure figure, PairedDifference paired) {
        double relative = paired.relative().mean();
        if (!Double.isFinite(relative)) {
            return LineComparison.verdict(figure, paired);
        }
        int length = Math.clamp(Math.round(Math.abs(relative) * 200), 1, BAR);
        return (relative > 0 ? "+" : "-").repeat(length);
    }

    private static String commonNumbers(PairedDifference paired) {
        return format(
                ROOT,
                "Common random numbers: correlation %s, variance of the difference %s of that of independent runs",
                number("%.2f", paired.correlation()),
                number("%.2f", paired.varianceRatio()));
    }

    private void closing() {
        lines.add("");
        if (comparison.comparisons() > 1) {
            lines.add(format(
                    ROOT,
                    "%d comparisons with A: each interval is wide enough that those of one figure hold all together at"
                            + " 95 %% (Bonferroni).",
                    comparison.comparisons()));
        }
        comparison
                .lines()
                .getFirst()
                .outcome()
                .procedure()
                .ifPresent(it -> lines.add(ProcedureText.warmUp(
                        it.warmUp(), comparison.experiment().length())));
    }

    private static String range(String digits, ConfidenceInterval interval) {
        return Double.isFinite(interval.low95())
                ? format(ROOT, digits + " to " + digits, interval.low95(), interval.high95())
                : "-";
    }

    private static String number(String digits, double value) {
        return Double.isFinite(value) ? format(ROOT, digits, value) : "-";
    }
}
