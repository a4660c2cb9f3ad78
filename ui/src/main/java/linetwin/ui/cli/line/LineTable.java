package linetwin.ui.cli.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import linetwin.core.id.UnitId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.LineState;
import linetwin.core.model.PlaceState;
import linetwin.core.model.StationCondition;
import linetwin.core.model.StationContact;
import linetwin.core.model.StationState;
import linetwin.core.model.StationSummary;
import linetwin.core.time.LineTime;

/** Line as a table for a terminal, one row for each station, in the order of the line file. */
public final class LineTable {
    /** Width of the whole table in columns, with the mark of a stale station. */
    private static final int WIDE = 126;

    private static final int UNITS_WIDTH = 20;
    private static final double MILLIS_PER_SECOND = 1e3;

    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String GREY = "\u001b[90m";
    private static final String PLAIN = "\u001b[0m";

    private final LineLayout layout;
    private final boolean coloured;
    private boolean wide = true;

    public LineTable(LineLayout layout, boolean coloured) {
        this.layout = layout;
        this.coloured = coloured;
    }

    /** Omits columns that do not fit into this width: units and time of the last report. */
    public void fit(int columns) {
        wide = columns >= WIDE;
    }

    private String header() {
        return "%-8s %-17s %-12s %8s %s%5s %6s %6s %6s %7s"
                .formatted(
                        "STATION",
                        "STATE",
                        "WHY",
                        "SINCE",
                        wide ? "%-20s ".formatted("UNITS") : "",
                        "QUEUE",
                        "GOOD",
                        "BAD",
                        "REWORK",
                        "CYCLE");
    }

    public List<String> rows(LineState line, LineTime now) {
        var rows = new ArrayList<String>();
        rows.add(painted(BOLD, header()));
        layout.stations().stream()
                .map(StationSpec::id)
                .map(line::station)
                .map(station -> row(station, now))
                .forEach(rows::add);
        return rows;
    }

    private String row(StationState station, LineTime now) {
        var summary = StationSummary.of(station);
        var text = "%-8s %-17s %-12s %8s %s%5d %6d %6d %6d %7s%s"
                .formatted(
                        station.id(),
                        conditionName(summary),
                        summary.reason().code(),
                        summary.condition() == StationCondition.NOT_YET_CONNECTED
                                ? ""
                                : age(now.since(summary.since())),
                        wide ? "%-20s ".formatted(units(station)) : "",
                        station.queue().size(),
                        station.counts().good(),
                        station.counts().bad(),
                        station.counts().rework(),
                        cycle(station.lastCycle()),
                        wide ? staleness(station) : "");
        return painted(colour(summary.condition()), text);
    }

    /** Condition, with the number of its places if it does not apply to all: {@code BREAKDOWN 1/28}. */
    private static String conditionName(StationSummary summary) {
        var word = summary.condition().name().replace('_', ' ');
        return summary.isPartial()
                ? "%s %d/%d".formatted(word, summary.affected().size(), summary.places())
                : word;
    }

    private static String staleness(StationState station) {
        return station.contact().kind() == StationContact.Kind.LOST
                ? "  STALE since " + LineTimeText.text(station.contact().since())
                : "";
    }

    private static String cycle(Duration cycle) {
        var seconds = cycle.toMillis() / MILLIS_PER_SECOND;
        return (seconds < 1000 ? "%.1fs" : "%.0fs").formatted(seconds);
    }

    private static String age(Duration age) {
        var seconds = Math.max(0, age.toSeconds());
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static String units(StationState station) {
        var all = station.places().stream()
                .map(PlaceState::unit)
                .flatMap(unit -> unit.stream().map(UnitId::toString))
                .collect(Collectors.toCollection(ArrayList::new));
        if (all.isEmpty()) {
            return "";
        }
        var more = all.size() == 1 ? "" : " +" + (all.size() - 1);
        var first = all.getFirst();
        var room = UNITS_WIDTH - more.length();
        return (first.length() > room ? first.substring(0, room) : first) + more;
    }

    private static String colour(StationCondition condition) {
        return switch (condition.attention()) {
            case ABNORMAL ->
                condition == StationCondition.BREAKDOWN || condition == StationCondition.ABORTED ? RED : YELLOW;
            case UNKNOWN -> GREY;
            case WAITING, CALM -> "";
        };
    }

    private String painted(String colour, String text) {
        return coloured && !colour.isEmpty() ? colour + text + PLAIN : text;
    }
}
