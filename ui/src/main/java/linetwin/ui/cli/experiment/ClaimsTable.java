package linetwin.ui.cli.experiment;

import static java.lang.String.format;
import static java.util.Locale.ROOT;
import static linetwin.ui.cli.experiment.SimulationTable.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import linetwin.core.kpi.claim.ClaimCheck;
import linetwin.core.kpi.claim.ClaimValue;

/** Public claims beside the values of the twin, as lines of text. */
final class ClaimsTable {
    private static final int WIDTH = 109;
    private static final String INDENT = "    ";

    private ClaimsTable() {}

    static List<String> lines(List<ClaimCheck> checks) {
        if (checks.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add("Public claims beside the twin's own values; no statement of compliance");
        for (var check : checks) {
            lines.add(SimulationTable.fitting(format(
                    ROOT,
                    "  %s: %s, source %s",
                    check.claim().text().english(),
                    value(check.claim().value(), check.claim().unit()),
                    check.claim().source())));
            check.own().forEach(own -> lines.add(SimulationTable.fitting(line(own))));
            lines.addAll(wrapped(check.remark()));
        }
        return lines;
    }

    private static String line(ClaimValue own) {
        return format(
                ROOT,
                "%s%10s %-5s%s%s",
                INDENT,
                number(own.value() == Math.rint(own.value()) ? "%.0f" : "%.1f", own.value()),
                own.unit(),
                own.meaning(),
                own.simulated() ? " (simulated)" : "");
    }

    private static String value(double value, String unit) {
        return (BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() + " " + unit).strip();
    }

    private static List<String> wrapped(String remark) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : remark.split(" ", -1)) {
            if (INDENT.length() + line.length() + word.length() > WIDTH) {
                lines.add(INDENT + line.toString().strip());
                line = new StringBuilder();
            }
            line.append(word).append(' ');
        }
        lines.add(INDENT + line.toString().strip());
        return remark.isEmpty() ? List.of() : lines;
    }
}
