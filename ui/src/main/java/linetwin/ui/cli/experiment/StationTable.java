package linetwin.ui.cli.experiment;

import static java.lang.String.format;
import static java.util.Locale.ROOT;
import static linetwin.ui.cli.experiment.SimulationTable.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import linetwin.core.kpi.LineKpis;
import linetwin.core.kpi.StationKpis;
import linetwin.core.kpi.TimeUse;

/** Stations with a bar of their time, units and energy, as lines of text. */
final class StationTable {
    private static final int BAR = 30;
    private static final int SHORTEST_BAR = 14;
    private static final int ID = 8;
    private static final int LONGEST_ID = 24;
    private static final int WIDTH = SimulationTable.WIDTH;
    private static final int MOST_ENERGY = 5;
    private static final List<Column> COLUMNS = List.of(
            new Column("working", TimeUse.WORKING, '#'),
            new Column("starved", TimeUse.STARVED, '.'),
            new Column("no parts", TimeUse.MISSING_PARTS, ':'),
            new Column("blocked", TimeUse.BLOCKED, '='),
            new Column("down", TimeUse.BREAKDOWN, 'X'),
            new Column("short", TimeUse.SHORT_STOP, 'x'),
            new Column("shift", TimeUse.SHIFT_STOP, '-'),
            new Column("other", TimeUse.OTHER_STOP, 'o'),
            new Column("unknown", TimeUse.UNKNOWN, '?'));
    /** Uses that have a column of numbers. The others are in the bar only: a simulated station is never in them. */
    private static final int NUMBERED = 7;

    private StationTable() {}

    /** Rows of the stations; long ids shorten the bar. */
    static List<String> lines(LineKpis line) {
        int id = line.stations().stream()
                .mapToInt(s -> Math.min(LONGEST_ID, s.id().code().length()))
                .reduce(ID, Math::max);
        int bar = Math.max(SHORTEST_BAR, BAR - (id - ID));
        var lines = new ArrayList<String>();
        lines.add(row("Share, %", id, legend(), bar, Column::title));
        line.stations()
                .forEach(station -> lines.add(row(
                        station.id().code(),
                        id,
                        bar(station, bar),
                        bar,
                        column -> number("%.1f", 100 * station.share(column.use())))));
        return lines;
    }

    private static String row(String id, int idWidth, String bar, int barWidth, Function<Column, String> cell) {
        var shown = id.length() <= idWidth ? id : id.substring(0, idWidth);
        return format(ROOT, "%-" + (idWidth + 1) + "s%-" + (barWidth + 1) + "s", shown, bar)
                + COLUMNS.stream()
                        .limit(NUMBERED)
                        .map(column -> format(ROOT, "%9s", cell.apply(column)))
                        .collect(Collectors.joining());
    }

    private static String legend() {
        return COLUMNS.stream()
                .limit(NUMBERED)
                .map(c -> String.valueOf(c.sign()))
                .collect(Collectors.joining(" "));
    }

    /** Bar whose signs are divided by the share of each use, and which is always full. */
    private static String bar(StationKpis station, int width) {
        var bar = new StringBuilder();
        double share = 0;
        for (var column : COLUMNS) {
            share += Double.isNaN(station.share(column.use())) ? 0 : station.share(column.use());
            int end = (int) Math.round(width * share);
            bar.append(String.valueOf(column.sign()).repeat(Math.max(0, end - bar.length())));
        }
        return bar.toString();
    }

    /** Mean numbers of units: by area, waiting before stations, in stores and at benches. */
    static List<String> stock(LineKpis line) {
        var lines = new ArrayList<String>();
        lines.add("Units on average");
        lines.addAll(wrapped(
                "areas",
                line.areas().stream()
                        .map(a -> format(ROOT, "%s %.2f", a.id(), a.workInProcess()))
                        .toList()));
        lines.addAll(wrapped(
                "waiting before",
                line.stations().stream()
                        .filter(s -> s.meanInQueue() > 0)
                        .map(s -> format(ROOT, "%s %.2f", s.id(), s.meanInQueue()))
                        .toList()));
        lines.addAll(wrapped(
                "stores",
                line.stores().stream()
                        .map(s -> format(ROOT, "%s %.2f", s.id(), s.meanContents()))
                        .toList()));
        lines.addAll(wrapped(
                "rework benches",
                line.benches().stream()
                        .map(b -> format(ROOT, "%s %.2f", b.id(), b.meanUnits()))
                        .toList()));
        return lines.size() == 1 ? List.of() : lines;
    }

    /** Energy by area, and the stations with the largest use. */
    static List<String> energy(LineKpis line) {
        double units = line.elements().goodQuantity();
        var lines = new ArrayList<String>();
        lines.add("Energy, kWh per unit shipped, from state times and estimated powers: "
                + energy(line.kilowattHoursPerUnit()));
        lines.addAll(wrapped(
                "areas",
                line.areas().stream()
                        .map(a -> a.id() + " " + energy(a.energy().inKilowattHours() / units))
                        .toList()));
        lines.addAll(wrapped(
                "most at",
                line.stations().stream()
                        .sorted(Comparator.comparing(StationKpis::energy).reversed())
                        .limit(MOST_ENERGY)
                        .map(s -> s.id() + " " + energy(s.energy().inKilowattHours() / units))
                        .toList()));
        return lines;
    }

    private static String energy(double kilowattHours) {
        return number("%." + SimulationTable.digits(2, kilowattHours) + "f", kilowattHours);
    }

    /** Entries side by side under a title, on as many lines as needed; empty if there is no entry. */
    private static List<String> wrapped(String title, List<String> entries) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(format(ROOT, "  %-15s", title));
        for (var entry : entries) {
            if (line.length() + entry.length() + 2 > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(17));
            }
            line.append("  ").append(entry);
        }
        lines.add(line.toString().stripTrailing());
        return entries.isEmpty() ? List.of() : lines;
    }

    private record Column(String title, TimeUse use, char sign) {}
}
