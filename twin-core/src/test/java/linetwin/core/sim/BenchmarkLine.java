package linetwin.core.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.core.ReferenceTable;
import linetwin.core.ReferenceTable.Row;
import linetwin.core.distribution.Exponential;
import linetwin.core.distribution.LogNormal;
import linetwin.core.id.AreaId;
import linetwin.core.id.BenchId;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.ProductId;
import linetwin.core.id.RouteId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.BreakdownSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.PartConsumption;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.ShiftCalendar;
import linetwin.core.layout.ShiftStopPolicy;
import linetwin.core.layout.ShortStopSpec;
import linetwin.core.layout.StationKind;
import linetwin.core.layout.StationKindLosses;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;
import linetwin.core.layout.TaskTimeRule;

/** Benchmark line built from its tables, without signals, tasks and variants: independent of the line file. */
public final class BenchmarkLine {
    private static final double REPAIR_CV = 0.9;
    private static final ShiftCalendar CALENDAR =
            new ShiftCalendar(2, Duration.ofHours(10), 250, Duration.ofMinutes(20), ShiftStopPolicy.UNTIL_FREE);

    private BenchmarkLine() {}

    /** Returns the line with all its losses. */
    public static LineLayout layout() {
        return layout(true);
    }

    /** Returns the line as designed: no stops, no variance, no failed units, and every station at standard pace. */
    public static LineLayout withoutLosses() {
        return layout(false);
    }

    private static LineLayout layout(boolean losses) {
        var stations = new ArrayList<StationSpec>();
        var routes = new ArrayList<RouteSpec>();
        var routed = new ArrayList<StationId>();
        for (var row : ReferenceTable.rows("/benchmark-line/stations.csv")) {
            stations.add(station(row, losses));
            routed.add(new StationId(row.text("id")));
            var produces = row.text("produces");
            if (!produces.isEmpty()) {
                routes.add(route(produces, routed));
                routed.clear();
            }
        }
        return TestLayouts.line(
                stations,
                routes,
                stores(),
                benches(),
                losses ? losses() : List.of(),
                losses ? CALENDAR : TestLayouts.NO_SHIFT_STOP);
    }

    private static RouteSpec route(String produces, List<StationId> stations) {
        boolean ships = produces.equals("FG");
        return new RouteSpec(
                new RouteId(produces),
                TestLayouts.NAME,
                ships ? Optional.empty() : Optional.of(new ProductId(produces)),
                stations,
                ships ? Optional.empty() : Optional.of(new StoreId(produces)),
                Optional.empty());
    }

    private static StationSpec station(Row row, boolean losses) {
        return new StationSpec(
                new StationId(row.text("id")),
                TestLayouts.NAME,
                new AreaId(row.text("area")),
                StationKind.valueOf(row.text("kind")),
                row.text("precision_assembly").equals("yes"),
                new LogNormal(seconds(row, "standard_time_s"), losses ? row.number("time_cv") : 0),
                (int) row.number("parallel_places"),
                (int) row.number("queue_before"),
                seconds(row, "carrier_change_s"),
                losses ? Optional.of(breakdowns(row)) : Optional.empty(),
                losses ? row.number("first_pass_yield") : 1,
                Optional.of(new BenchId(row.text("rework_bench"))),
                consumes(row),
                0,
                List.<EquipmentClassId>of(),
                TestLayouts.SOMEWHERE,
                TaskTimeRule.SUM,
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static List<StoreSpec> stores() {
        return ReferenceTable.rows("/benchmark-line/stores.csv").stream()
                .map(row -> new StoreSpec(
                        new StoreId(row.text("store")),
                        TestLayouts.NAME,
                        new ProductId(row.text("store")),
                        (int) row.number("capacity"),
                        Optional.empty()))
                .toList();
    }

    private static List<BenchSpec> benches() {
        return ReferenceTable.rows("/benchmark-line/rework.csv").stream()
                .map(row -> new BenchSpec(
                        new BenchId(row.text("bench")),
                        TestLayouts.NAME,
                        (int) row.number("places"),
                        seconds(row, "mean_s"),
                        row.number("cv"),
                        row.number("scrap_fraction"),
                        TestLayouts.SOMEWHERE))
                .toList();
    }

    private static List<StationKindLosses> losses() {
        return ReferenceTable.rows("/benchmark-line/losses.csv").stream()
                .map(row -> new StationKindLosses(
                        StationKind.valueOf(row.text("kind")),
                        row.number("pace_factor"),
                        new ShortStopSpec(
                                seconds(row, "short_stop_mean_interval_s_of_processing"),
                                seconds(row, "short_stop_mean_s"))))
                .toList();
    }

    private static BreakdownSpec breakdowns(Row row) {
        return new BreakdownSpec(
                new Exponential(Duration.ofMillis((long) (row.number("mtbf_h") * 3_600_000))),
                new LogNormal(Duration.ofMillis((long) (row.number("mttr_min") * 60_000)), REPAIR_CV),
                BreakdownSpec.Clock.WORK,
                BreakdownSpec.Strike.AFTER_OPERATION,
                BreakdownSpec.InterruptedWork.RESUMED,
                BreakdownSpec.WhileDown.OPEN);
    }

    private static Duration seconds(Row row, String column) {
        return Duration.ofMillis(Math.round(row.number(column) * 1000));
    }

    private static List<PartConsumption> consumes(Row row) {
        return Stream.of(row.text("consumes").split(" "))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split(":"))
                .map(part -> new PartConsumption(new StoreId(part[0]), Integer.parseInt(part[1])))
                .toList();
    }
}
