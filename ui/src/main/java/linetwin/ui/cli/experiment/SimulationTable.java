package linetwin.ui.cli.experiment;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.core.experiment.Experiment;
import linetwin.core.experiment.ExperimentOutcome;
import linetwin.core.experiment.ObservedRun;
import linetwin.core.kpi.LineKpis;
import linetwin.core.kpi.claim.ClaimsCard;

/** Figures of an experiment as aligned text. Its numbers are formatted as in the JSON, on every machine. */
public final class SimulationTable {
    private static final int MOST_DIGITS = 8;
    private static final String MORE = " ...";
    static final int WIDTH = 110;

    private final Experiment experiment;
    private final ExperimentOutcome outcome;
    private final Optional<ObservedRun> observation;

    public SimulationTable(Experiment experiment, ExperimentOutcome outcome, Optional<ObservedRun> observation) {
        this.experiment = experiment;
        this.outcome = outcome;
        this.observation = observation;
    }

    public String text() {
        var layout = experiment.layout();
        return Stream.of(
                        List.of(heading()),
                        ZeroOutputText.of(layout, outcome).map(List::of).orElse(List.of()),
                        figures(),
                        StationTable.lines(outcome.pooled()),
                        StationTable.stock(outcome.pooled()),
                        observation.map(LossTable::lines).orElse(List.of()),
                        observation
                                .map(o -> LossTable.lines(o.findings(layout, outcome.pooled())))
                                .orElse(List.of()),
                        StationTable.energy(outcome.pooled()),
                        ClaimsTable.lines(ClaimsCard.of(layout, outcome.pooled())))
                .filter(block -> !block.isEmpty())
                .map(block -> String.join(System.lineSeparator(), block))
                .collect(Collectors.joining(System.lineSeparator() + System.lineSeparator()));
    }

    private String heading() {
        return format(
                ROOT,
                "%s: %d x %s h, of which %s h warm-up, seed %d",
                experiment.layout().id(),
                experiment.replications(),
                ProcedureText.hours(experiment.length()),
                ProcedureText.hours(experiment.warmUp()),
                experiment.seed());
    }

    private List<String> figures() {
        var pooled = outcome.pooled();
        var cycle = ProcedureText.seconds(experiment.layout().targets().designCycle());
        return Stream.of(
                        figure("Units per hour", 4, LineKpis::throughputRate, pooled.throughputRate()),
                        figure("Minutes per unit", 2, kpis -> 60 / kpis.throughputRate(), 60 / pooled.throughputRate()),
                        figure(
                                format(ROOT, "OEE at %s s", cycle),
                                4,
                                LineKpis::overallEquipmentEffectiveness,
                                pooled.overallEquipmentEffectiveness()),
                        operationsEffectiveness(),
                        figure(
                                "Rolled first-pass yield",
                                4,
                                LineKpis::rolledFirstPassYield,
                                pooled.rolledFirstPassYield()),
                        figure("Lead time, h", 2, LineKpis::leadTimeHours, pooled.leadTimeHours()),
                        figure("All units / throughput, h", 2, LineKpis::flowTimeHours, pooled.flowTimeHours()),
                        figure("Work in process", 2, LineKpis::workInProcess, pooled.workInProcess()),
                        figure("All units in process", 2, LineKpis::allUnitsInProcess, pooled.allUnitsInProcess()),
                        figure(
                                "Energy per unit, kWh",
                                2,
                                LineKpis::kilowattHoursPerUnit,
                                pooled.kilowattHoursPerUnit()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Line of the OOE; empty for a line without planned stops, as it equals the OEE there. */
    private String operationsEffectiveness() {
        return experiment.layout().calendar().shiftStop().isZero()
                ? ""
                : figure(
                        "OOE, planned stops as loss",
                        4,
                        LineKpis::overallOperationsEffectiveness,
                        outcome.pooled().overallOperationsEffectiveness());
    }

    /** Figure with its interval, which needs two replications; small figures have more digits. */
    private String figure(String name, int digits, ToDoubleFunction<LineKpis> of, double value) {
        var interval = outcome.interval(of);
        var number = "%." + digits(digits, value) + "f";
        var shown = format(ROOT, "%-26s%10s", name, number(number, value));
        return !Double.isFinite(interval.low95())
                ? shown
                : shown + format(ROOT, "   95 %%: " + number + " to " + number, interval.low95(), interval.high95());
    }

    /** Number of digits after the point: at least {@code least}, and enough for about four significant digits. */
    static int digits(int least, double value) {
        return value == 0 || !Double.isFinite(value)
                ? least
                : (int) Math.clamp(3 - Math.floor(Math.log10(Math.abs(value))), least, MOST_DIGITS);
    }

    /** Line of text, cut to the width of the table; names of stations have any length. */
    static String fitting(String line) {
        var shown = line.stripTrailing();
        return shown.length() <= WIDTH ? shown : shown.substring(0, WIDTH - MORE.length()) + MORE;
    }

    /** Number, or a dash if it is undefined. */
    static String number(String digits, double value) {
        return Double.isFinite(value) ? format(ROOT, digits, value) : "-";
    }
}
