package linetwin.core.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.core.distribution.Constant;
import linetwin.core.id.AreaId;
import linetwin.core.id.BenchId;
import linetwin.core.id.ProductId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.layout.AreaSpec;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.Footprint;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.LineTargets;
import linetwin.core.layout.LocalText;
import linetwin.core.layout.ShiftCalendar;
import linetwin.core.layout.ShiftStopPolicy;
import linetwin.core.layout.StationKind;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;
import linetwin.core.layout.TaskTimeRule;
import linetwin.core.unit.Length;

/** Line of two stations, a store and a bench: enough to move units. */
final class SessionTestLine {
    static final StationId FIRST = new StationId("S10");
    static final StationId SECOND = new StationId("S20");
    static final StoreId STORE = new StoreId("ST");
    static final BenchId BENCH = new BenchId("RW");

    private static final LocalText NAME = new LocalText("Name", "名");
    private static final Footprint SPOT = new Footprint(new Length(1), new Length(1), new Length(1), new Length(1));

    private SessionTestLine() {}

    static LineLayout layout() {
        var minute = Duration.ofMinutes(1);
        return new LineLayout(
                "small",
                NAME,
                new Length(10),
                new Length(10),
                new LineTargets(minute, minute, 0.9),
                new ShiftCalendar(1, Duration.ofHours(8), 250, Duration.ZERO, ShiftStopPolicy.PAUSED),
                new ProductId("R"),
                List.of(),
                List.of(new AreaSpec(new AreaId("A"), NAME)),
                List.of(station(FIRST, 1), station(SECOND, 2)),
                List.of(),
                List.of(new StoreSpec(STORE, NAME, new ProductId("J"), 4, Optional.empty())),
                List.of(new BenchSpec(BENCH, NAME, 1, minute, 0, 0, SPOT)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static StationSpec station(StationId id, int places) {
        return new StationSpec(
                id,
                NAME,
                new AreaId("A"),
                StationKind.MANUAL,
                false,
                new Constant(Duration.ofMinutes(1)),
                places,
                2,
                Duration.ZERO,
                Optional.empty(),
                1,
                Optional.of(BENCH),
                List.of(),
                1,
                List.of(),
                SPOT,
                TaskTimeRule.SUM,
                List.of(),
                List.of(),
                Optional.empty());
    }
}
