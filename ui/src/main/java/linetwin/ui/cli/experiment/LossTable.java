package linetwin.ui.cli.experiment;

import static java.lang.String.format;
import static java.util.Locale.ROOT;
import static linetwin.ui.cli.experiment.SimulationTable.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import linetwin.core.experiment.ObservedRun;
import linetwin.core.id.StationId;
import linetwin.core.kpi.bottleneck.BottleneckFinding;
import linetwin.core.kpi.ledger.LossLedger;
import linetwin.core.kpi.ledger.LossLedger.Cause;
import linetwin.core.kpi.ledger.WaitCause;
import linetwin.ui.cli.line.TimeUseText;

/** Largest causes of waiting, and finding of each bottleneck method, as lines of text. */
final class LossTable {
    private static final int WORST = 5;
    private static final int VICTIMS = 3;
    private static final int NAMED = 5;
    private static final double SECONDS_PER_HOUR = 3_600;

    private LossTable() {}

    /** Largest causes of the observed replication. */
    static List<String> lines(ObservedRun observation) {
        var ledger = observation.ledger();
        if (ledger.waitedSeconds() == 0) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(format(
                ROOT,
                "Causes of waiting, the worst %d (replication %d, %s h, %.1f %% of all place time)",
                WORST,
                observation.replication() + 1,
                ProcedureText.hours(observation.window()),
                100 * ledger.waitedSeconds() / ledger.seconds()));
        ledger.causes().stream().limit(WORST).forEach(cause -> lines.add(SimulationTable.fitting(line(ledger, cause))));
        return lines;
    }

    private static String line(LossLedger ledger, Cause cause) {
        return format(
                ROOT,
                "  %-28s%6.1f %% of waits%10.1f h   mostly %s",
                name(cause.party()) + " " + TimeUseText.text(cause.why()),
                100 * cause.seconds() / ledger.waitedSeconds(),
                cause.seconds() / SECONDS_PER_HOUR,
                victims(ledger, cause));
    }

    private static String name(WaitCause party) {
        return switch (party.kind()) {
            case STATION -> party.code();
            case BENCH -> "bench " + party.code();
            case CIRCLE -> "each other";
            case OUTSIDE -> "no cause on the line";
        };
    }

    private static String victims(LossLedger ledger, Cause cause) {
        return ledger.flows().stream()
                .filter(f -> f.cause().equals(cause.party()) && f.why() == cause.why())
                .limit(VICTIMS)
                .map(f -> f.victim() + " " + TimeUseText.text(f.how()))
                .collect(Collectors.joining(", "));
    }

    /** One line per method. */
    static List<String> lines(List<BottleneckFinding> findings) {
        var lines = new ArrayList<String>();
        lines.add("Bottlenecks by method");
        findings.forEach(finding -> lines.add(SimulationTable.fitting(line(finding))));
        return lines;
    }

    private static String line(BottleneckFinding finding) {
        return format(
                ROOT,
                "  %-23s %-23s %s",
                finding.method().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                named(finding),
                first(finding));
    }

    private static String named(BottleneckFinding finding) {
        if (finding.named().isEmpty()) {
            return "none";
        }
        var names = finding.named().stream().limit(NAMED).map(StationId::code).collect(Collectors.joining(", "));
        return finding.named().size() > NAMED ? names + " ..." : names;
    }

    private static String first(BottleneckFinding finding) {
        return finding.scores().stream()
                .filter(score -> finding.named().stream().limit(1).anyMatch(score.station()::equals))
                .map(score ->
                        number("%.3f", score.value()) + " " + finding.method().measure())
                .collect(Collectors.joining());
    }
}
