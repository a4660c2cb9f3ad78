package linetwin.ui.experiment;

import static java.util.Locale.ROOT;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import linetwin.core.experiment.Experiment;
import linetwin.core.experiment.ExperimentOutcome;
import linetwin.core.experiment.PairedDifference;

/**
 * Lines that ran under common random numbers, each compared with the first. The intervals of one figure hold
 * simultaneously at 95 % (Bonferroni).
 *
 * @param experiment experiment of the first line; the others have the same length, warm-up and replications
 * @param lines compared lines; the first is the reference of all others
 */
public record LineComparison(Experiment experiment, List<ComparedLine> lines) {
    private static final String NAMES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** Largest number of lines in a comparison: each has one letter. */
    public static final int MOST = 26;

    public LineComparison {
        lines = List.copyOf(lines);
    }

    /**
     * Line and its results.
     *
     * @param file line file, as the user named it
     * @param changes changes of fields, each as {@code PATH=VALUE}
     * @param sha256 SHA-256 of the bytes of the file, in hexadecimal
     * @param zeroOutput sentence with the reason why nothing was shipped; empty if a unit was shipped
     */
    public record ComparedLine(
            String file,
            List<String> changes,
            String lineId,
            String sha256,
            ExperimentOutcome outcome,
            Optional<String> zeroOutput) {
        public ComparedLine {
            changes = List.copyOf(changes);
        }

        /** File and changes, as the user typed them. */
        public String name() {
            return changes.isEmpty() ? file : file + " with " + String.join(", ", changes);
        }
    }

    /** Letter of a line in the table. */
    public static String letter(int line) {
        return NAMES.substring(line, line + 1);
    }

    public int comparisons() {
        return lines.size() - 1;
    }

    /** Differences of one line from the first. */
    public Map<ComparedFigure, PairedDifference> differences(int line) {
        var differences = new EnumMap<ComparedFigure, PairedDifference>(ComparedFigure.class);
        for (var figure : ComparedFigure.values()) {
            differences.put(figure, difference(figure, line));
        }
        return differences;
    }

    public PairedDifference difference(ComparedFigure figure, int line) {
        return PairedDifference.of(
                lines.getFirst().outcome().values(figure.of),
                lines.get(line).outcome().values(figure.of),
                comparisons());
    }

    /** Indexes of all lines but the first. */
    public IntStream others() {
        return IntStream.range(1, lines.size());
    }

    /** Verdict: "faster", "slower" or "no difference shown". It claims no more than the interval supports. */
    public static String verdict(ComparedFigure figure, PairedDifference paired) {
        if (!paired.isShown()) {
            return "no difference shown";
        }
        return paired.difference().mean() > 0 ? figure.more : figure.less;
    }

    /** Verdict on the throughput as a sentence. */
    public String sentence(int line) {
        var paired = difference(ComparedFigure.THROUGHPUT, line);
        var relative = paired.relative();
        if (lines.getFirst().zeroOutput().isPresent()) {
            return lines.get(line).zeroOutput().isPresent()
                    ? "No difference between %s and A: neither ships a unit".formatted(letter(line))
                    : String.format(
                            ROOT,
                            "%s ships %.4f units per hour and A none, so there is no difference in percent of A",
                            letter(line),
                            paired.other().mean());
        }
        if (!Double.isFinite(relative.low95())) {
            return "No difference shown between %s and A: one replication has no interval. Run two --replications or more"
                    .formatted(letter(line));
        }
        if (!paired.isShown()) {
            return String.format(
                    ROOT,
                    "No difference shown between %s and A: %s is between %s and %s of A's throughput away",
                    letter(line),
                    letter(line),
                    percent(relative.low95()),
                    percent(relative.high95()));
        }
        boolean faster = relative.mean() > 0;
        return String.format(
                ROOT,
                "%s is %s than A by %.2f %% (95 %%: %.2f to %.2f)",
                letter(line),
                faster ? ComparedFigure.THROUGHPUT.more : ComparedFigure.THROUGHPUT.less,
                100 * Math.abs(relative.mean()),
                100 * (faster ? relative.low95() : -relative.high95()),
                100 * (faster ? relative.high95() : -relative.low95()));
    }

    private static String percent(double share) {
        return String.format(ROOT, "%+.2f %%", 100 * share);
    }
}
