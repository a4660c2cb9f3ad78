package linetwin.core.sim;

import java.time.Duration;
import java.util.List;
import linetwin.core.id.ProductId;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.KindLosses;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.LocalText;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.ShiftCalendar;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;
import linetwin.core.layout.Targets;
import linetwin.core.unit.Length;

/** Layouts of lines whose picture does not matter. */
final class Layouts {
    private Layouts() {}

    static LineLayout line(
            List<StationSpec> stations,
            List<RouteSpec> routes,
            List<StoreSpec> stores,
            List<BenchSpec> benches,
            List<KindLosses> losses,
            ShiftCalendar calendar) {
        return new LineLayout(
                "test",
                new LocalText("Test line", "测试线"),
                Length.metres(100),
                Length.metres(50),
                new Targets(Duration.ofSeconds(1800), Duration.ofSeconds(1530), 0.85),
                calendar,
                new ProductId("R170"),
                List.of(),
                List.of(),
                stations,
                routes,
                stores,
                benches,
                losses,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
