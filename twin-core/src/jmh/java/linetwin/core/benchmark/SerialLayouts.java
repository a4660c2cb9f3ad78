package linetwin.core.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import linetwin.core.distribution.Exponential;
import linetwin.core.id.AreaId;
import linetwin.core.id.ProductId;
import linetwin.core.id.RouteId;
import linetwin.core.id.StationId;
import linetwin.core.layout.Breakdowns;
import linetwin.core.layout.Footprint;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.LocalText;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.ShiftCalendar;
import linetwin.core.layout.StationKind;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.Targets;
import linetwin.core.layout.TimeRule;
import linetwin.core.unit.Length;

/** The serial lines as our line layouts. */
final class SerialLayouts {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final LocalText NAME = new LocalText("serial line", "串联产线");
    private static final Length METRE = Length.metres(1);

    private SerialLayouts() {}

    static LineLayout of(SerialLine line) {
        var stations = IntStream.range(0, line.stations())
                .mapToObj(index -> station(line, index))
                .toList();
        var ids = stations.stream().map(StationSpec::id).toList();
        var route =
                new RouteSpec(new RouteId("main"), NAME, Optional.empty(), ids, Optional.empty(), Optional.empty());
        return new LineLayout(
                "serial",
                NAME,
                METRE,
                METRE,
                new Targets(SECOND, SECOND, 1),
                new ShiftCalendar(1, Duration.ofHours(24), 365, Duration.ZERO),
                new ProductId("PART"),
                List.of(),
                List.of(),
                stations,
                List.of(route),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static StationSpec station(SerialLine line, int index) {
        return new StationSpec(
                new StationId("S" + index),
                NAME,
                new AreaId("A"),
                StationKind.AUTO,
                false,
                new Exponential(SECOND),
                1,
                index == 0 ? 0 : SerialLine.BUFFER,
                Duration.ZERO,
                line.fails() ? Optional.of(breakdowns()) : Optional.empty(),
                1,
                Optional.empty(),
                List.of(),
                0,
                List.of(),
                new Footprint(METRE, METRE, METRE, METRE),
                TimeRule.SUM,
                List.of(),
                List.of());
    }

    private static Breakdowns breakdowns() {
        return new Breakdowns(
                new Exponential(Duration.ofSeconds((long) SerialLine.BETWEEN_FAILURES)),
                new Exponential(Duration.ofSeconds((long) SerialLine.REPAIR)),
                Breakdowns.Clock.WORK,
                Breakdowns.Strike.AT_ONCE,
                Breakdowns.InterruptedWork.RESUMED);
    }
}
