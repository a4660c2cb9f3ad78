package linetwin.ui.desktop.watch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import linetwin.core.id.RouteId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.kpi.ledger.WaitTrace;
import linetwin.core.kpi.ledger.WaitTracer;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.StationCondition;
import linetwin.core.model.StationSummary;
import linetwin.ui.desktop.condition.ConditionText;
import linetwin.ui.text.FigureFormat;
import linetwin.ui.text.InterfaceText;

/** Cause of a condition in sentences: a wait names the station, store or carrier that it is for, and its origin. */
final class WaitText {
    private final LineLayout layout;
    private final InterfaceText texts;
    private final ObjectNameText names;
    private final ConditionText conditions;
    private final FigureFormat figures;
    private final WaitTracer tracer;

    WaitText(LineLayout layout, InterfaceText texts) {
        this.layout = layout;
        this.texts = texts;
        names = new ObjectNameText(layout, texts);
        conditions = new ConditionText(texts);
        figures = new FigureFormat(texts);
        tracer = new WaitTracer(layout);
    }

    /** Cause of the condition of a station. */
    String cause(StationId station, StationSummary summary, DisplayFrame frame) {
        return tracer.trace(station, frame.line())
                .flatMap(trace -> sentences(summary.condition(), trace, frame))
                .orElseGet(() -> conditions.cause(summary));
    }

    private Optional<String> sentences(StationCondition condition, WaitTrace trace, DisplayFrame frame) {
        return awaited(condition, trace.awaited(), frame).map(wait -> trace.origin()
                .map(origin -> wait + " " + origin(origin, frame))
                .orElse(wait));
    }

    private Optional<String> awaited(StationCondition condition, WaitTrace.Awaited awaited, DisplayFrame frame) {
        return switch (awaited) {
            case WaitTrace.UnitFrom(var stations) -> Optional.of(texts.text("wait.unit", stations(stations)));
            case WaitTrace.RoomBefore(var next) -> Optional.of(texts.text("wait.room.station", named(next)));
            case WaitTrace.RoomIn(var store) -> Optional.of(texts.text("wait.room.store", store(store, frame)));
            case WaitTrace.PartsOf(var stores) ->
                Optional.of(texts.text(
                        "wait.parts",
                        stores.stream().map(it -> store(it, frame)).collect(Collectors.joining(separator()))));
            case WaitTrace.CarrierOf(var route) -> Optional.of(texts.text("wait.carrier", route(route)));
            case WaitTrace.Outside _ ->
                Optional.of(texts.text(
                        condition == StationCondition.BLOCKED ? "wait.outside.room" : "wait.outside.material"));
            case WaitTrace.Undetermined _ -> Optional.empty();
        };
    }

    /** Condition of the station from which the wait comes, its duration and its reported reason. */
    private String origin(StationId station, DisplayFrame frame) {
        var summary = StationSummary.of(frame.line().station(station));
        var code = summary.reason().code();
        var word = conditions.word(summary) + (code.isEmpty() ? "" : " · " + code);
        return summary.condition() == StationCondition.NOT_YET_CONNECTED
                ? texts.text("wait.origin.now", named(station), word)
                : texts.text(
                        "wait.origin",
                        named(station),
                        word,
                        figures.span(frame.now().since(summary.since())));
    }

    private String stations(List<StationId> stations) {
        return stations.stream().map(this::named).collect(Collectors.joining(texts.text("wait.or")));
    }

    private String named(StationId station) {
        var name = names.station(station);
        return name.equals(station.toString()) ? name : station + " " + name;
    }

    private String store(StoreId store, DisplayFrame frame) {
        var held = frame.line().store(store).units().size();
        var capacity = layout.store(store).map(it -> it.capacity()).orElse(0);
        return texts.text("wait.store", names.store(store), figures.count(held), figures.count(capacity));
    }

    private String route(RouteId route) {
        return layout.routes().stream()
                .filter(it -> it.id().equals(route))
                .findFirst()
                .map(it -> texts.text(it.name()))
                .orElse(route.toString());
    }

    private String separator() {
        return texts.text("condition.separator");
    }
}
