package linetwin.ui.cli;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.core.experiment.Experiment;
import linetwin.core.experiment.Outcome;
import linetwin.core.kpi.LineKpis;
import linetwin.core.kpi.StationKpis;
import linetwin.core.kpi.TimeUse;

/** The figures of an experiment as an aligned text, whose numbers are written as in its JSON on every machine. */
final class SimulationTable {
    private static final double MILLIS_PER_HOUR = 3.6e6;
    private static final int WIDTH = 10;
    private static final List<Column> COLUMNS = List.of(
            new Column("working", TimeUse.WORKING),
            new Column("starved", TimeUse.STARVED),
            new Column("no parts", TimeUse.MISSING_PARTS),
            new Column("blocked", TimeUse.BLOCKED),
            new Column("down", TimeUse.BREAKDOWN),
            new Column("short", TimeUse.SHORT_STOP),
            new Column("shift", TimeUse.SHIFT_STOP));

    private final Experiment experiment;
    private final Outcome outcome;

    SimulationTable(Experiment experiment, Outcome outcome) {
        this.experiment = experiment;
        this.outcome = outcome;
    }

    String text() {
        return Stream.of(Stream.of(heading(), ""), figures(), Stream.of("", stationHeading()), stations())
                .flatMap(lines -> lines)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private String heading() {
        return format(
                ROOT,
                "%s: %d x %s h, of which %s h warm-up, seed %d",
                experiment.layout().id(),
                experiment.replications(),
                hours(experiment.length()),
                hours(experiment.warmUp()),
                experiment.seed());
    }

    private Stream<String> figures() {
        var pooled = outcome.pooled();
        var cycle = experiment.layout().targets().designCycle().toSeconds();
        return Stream.of(
                figure("Units per hour", 4, LineKpis::throughputRate, pooled.throughputRate()),
                figure("Minutes per unit", 2, kpis -> 60 / kpis.throughputRate(), 60 / pooled.throughputRate()),
                figure(
                        format(ROOT, "OEE at %d s", cycle),
                        4,
                        LineKpis::overallEquipmentEffectiveness,
                        pooled.overallEquipmentEffectiveness()),
                figure("Rolled first-pass yield", 4, LineKpis::rolledFirstPassYield, pooled.rolledFirstPassYield()),
                figure("Lead time, h", 2, LineKpis::leadTimeHours, pooled.leadTimeHours()),
                figure("Work in process", 2, LineKpis::workInProcess, pooled.workInProcess()));
    }

    /** One figure with its interval, which needs two replications. */
    private String figure(String name, int digits, ToDoubleFunction<LineKpis> of, double value) {
        var interval = outcome.interval(of);
        var number = "%." + digits + "f";
        var shown = format(ROOT, "%-26s%10s", name, number(number, value));
        return Double.isNaN(interval.low95())
                ? shown
                : shown + format(ROOT, "   95 %%: " + number + " to " + number, interval.low95(), interval.high95());
    }

    private static String stationHeading() {
        return format(ROOT, "%-10s", "Share, %")
                + COLUMNS.stream()
                        .map(c -> format(ROOT, "%" + WIDTH + "s", c.title()))
                        .collect(Collectors.joining());
    }

    private Stream<String> stations() {
        return outcome.pooled().stations().stream().map(SimulationTable::row);
    }

    private static String row(StationKpis station) {
        return format(ROOT, "%-10s", station.id())
                + COLUMNS.stream()
                        .map(c -> format(ROOT, "%" + WIDTH + ".1f", 100 * station.share(c.use())))
                        .collect(Collectors.joining());
    }

    private static String hours(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis() / MILLIS_PER_HOUR)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String number(String digits, double value) {
        return Double.isFinite(value) ? format(ROOT, digits, value) : "-";
    }

    private record Column(String title, TimeUse use) {}
}
