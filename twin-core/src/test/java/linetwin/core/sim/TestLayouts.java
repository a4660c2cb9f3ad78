package linetwin.core.sim;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.core.distribution.LogNormal;
import linetwin.core.id.AreaId;
import linetwin.core.id.BenchId;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.ProductId;
import linetwin.core.id.RouteId;
import linetwin.core.id.StationId;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.EquipmentClassSpec;
import linetwin.core.layout.Footprint;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.LineTargets;
import linetwin.core.layout.LocalText;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.ShiftCalendar;
import linetwin.core.layout.ShiftStopPolicy;
import linetwin.core.layout.StationKind;
import linetwin.core.layout.StationKindLosses;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;
import linetwin.core.layout.TaskTimeRule;
import linetwin.core.unit.Length;

/** Layouts for tests in which geometry does not matter. */
public final class TestLayouts {
    public static final LocalText NAME = new LocalText("name", "名");
    public static final Footprint SOMEWHERE =
            new Footprint(Length.metres(1), Length.metres(1), Length.metres(1), Length.metres(1));
    public static final ShiftCalendar NO_SHIFT_STOP =
            new ShiftCalendar(2, Duration.ofHours(10), 250, Duration.ZERO, ShiftStopPolicy.PAUSED);

    private static final EquipmentClassId SCREW = new EquipmentClassId("SCREW");
    private static final BenchId BENCH = new BenchId("RW");

    private TestLayouts() {}

    public static LineLayout line(
            List<StationSpec> stations,
            List<RouteSpec> routes,
            List<StoreSpec> stores,
            List<BenchSpec> benches,
            List<StationKindLosses> losses,
            ShiftCalendar calendar) {
        return layout(stations, routes, stores, benches, losses, calendar, List.of());
    }

    /** Returns one screw station with a cycle of 1 min and a bench for its failed units. */
    public static LineLayout oneStation(double firstPassYield) {
        var id = new StationId("S10");
        var station = new StationSpec(
                id,
                NAME,
                new AreaId("A"),
                StationKind.AUTO,
                false,
                new LogNormal(Duration.ofMinutes(1), 0.1),
                1,
                1,
                Duration.ZERO,
                Optional.empty(),
                firstPassYield,
                Optional.of(BENCH),
                List.of(),
                1,
                List.of(SCREW),
                SOMEWHERE,
                TaskTimeRule.SUM,
                List.of(),
                List.of(),
                Optional.empty());
        var route = new RouteSpec(
                new RouteId("main"), NAME, Optional.empty(), List.of(id), Optional.empty(), Optional.empty());
        var bench = new BenchSpec(BENCH, NAME, 1, Duration.ofMinutes(1), 0.1, 0.1, SOMEWHERE);
        return line(List.of(station), List.of(route), List.of(), List.of(bench), List.of(), NO_SHIFT_STOP);
    }

    static LineLayout withEquipment(LineLayout l, EquipmentClassSpec equipment) {
        return layout(l.stations(), l.routes(), l.stores(), l.benches(), l.losses(), l.calendar(), List.of(equipment));
    }

    private static LineLayout layout(
            List<StationSpec> stations,
            List<RouteSpec> routes,
            List<StoreSpec> stores,
            List<BenchSpec> benches,
            List<StationKindLosses> losses,
            ShiftCalendar calendar,
            List<EquipmentClassSpec> equipment) {
        return new LineLayout(
                "test",
                new LocalText("Test line", "测试线"),
                Length.metres(100),
                Length.metres(50),
                new LineTargets(Duration.ofSeconds(1800), Duration.ofSeconds(1530), 0.85),
                calendar,
                new ProductId("R170"),
                List.of(),
                List.of(),
                stations,
                routes,
                stores,
                benches,
                losses,
                equipment,
                List.of(),
                List.of(),
                List.of());
    }
}
