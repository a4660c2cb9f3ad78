package linetwin.ui.desktop.plan2d;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import linetwin.core.id.StationId;
import linetwin.core.layout.Footprint;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.LineState;
import linetwin.core.model.StationState;
import linetwin.core.model.StationSummary;
import linetwin.ui.desktop.condition.ConditionText;
import linetwin.ui.desktop.plan2d.PlanDrawing.PlanBox;
import linetwin.ui.desktop.plan2d.PlanDrawing.PlanPath;
import linetwin.ui.desktop.plan2d.PlanDrawing.PlanStation;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.text.InterfaceText;

/** Writes the content of the plan for a state, a scale and a selection. Pure: equal arguments give equal drawings. */
final class PlanDrawingWriter {
    /** Diameter of a dot in pixels. */
    static final double DOT = 5;
    /** Distance between the left edges of two dots in pixels. */
    private static final double DOT_STEP = DOT + 2;
    /** Least and greatest side of an icon in pixels. */
    private static final double SMALLEST_ICON = 7;

    private static final double LARGEST_ICON = 16;
    /** Height of a station in pixels above which its condition is written in words. */
    private static final double WORD_ABOVE = 60;
    /** Distance in metres between the northernmost station of a closed loop and the return of its carriers. */
    private static final double RETURN_DISTANCE = 1;

    private final LineLayout layout;
    private final InterfaceText texts;
    private final ConditionText words;

    PlanDrawingWriter(LineLayout layout, InterfaceText texts) {
        this.layout = layout;
        this.texts = texts;
        this.words = new ConditionText(texts);
    }

    PlanDrawing write(LineState line, PlanScale scale, Selection selection) {
        return new PlanDrawing(
                hall(scale),
                layout.zones().stream()
                        .map(zone -> box(zone.footprint(), scale, texts.text(zone.name()), false))
                        .toList(),
                layout.routes().stream().flatMap(route -> paths(route, scale)).toList(),
                Stream.concat(stores(line, scale, selection), benches(scale, selection))
                        .toList(),
                layout.stations().stream()
                        .map(station -> station(station, line, scale, selection))
                        .toList());
    }

    private PlanRectangle hall(PlanScale scale) {
        double width = layout.hallWidth().inMetres();
        double depth = layout.hallDepth().inMetres();
        return new PlanRectangle(
                scale.x(0), scale.y(depth), width * scale.pixelsPerMetre(), depth * scale.pixelsPerMetre());
    }

    private static PlanBox box(Footprint area, PlanScale scale, String text, boolean selected) {
        return new PlanBox(PlanRectangle.of(area, scale), text, selected);
    }

    /** Stores that have a footprint, each with its content and capacity. */
    private Stream<PlanBox> stores(LineState line, PlanScale scale, Selection selection) {
        return layout.stores().stream().flatMap(store -> store.footprint().stream()
                .map(area -> box(
                        area,
                        scale,
                        store.id() + " " + line.store(store.id()).units().size() + "/" + store.capacity(),
                        selection.equals(new Selection.OfStore(store.id())))));
    }

    private Stream<PlanBox> benches(PlanScale scale, Selection selection) {
        return layout.benches().stream()
                .map(bench -> box(
                        bench.footprint(),
                        scale,
                        bench.id().toString(),
                        selection.equals(new Selection.OfBench(bench.id()))));
    }

    /** Connections between the stations of a route, then the return of its carriers where it is a closed loop. */
    private Stream<PlanPath> paths(RouteSpec route, PlanScale scale) {
        var connections = route.stations().stream()
                .flatMap(id -> layout.branchesFrom(layout.station(id).orElseThrow()).stream()
                        .flatMap(way -> way.to().stream())
                        .map(to -> new PlanPath(List.of(middle(id, scale), middle(to, scale)), false)));
        return route.circulation().isPresent()
                ? Stream.concat(connections, Stream.of(returnPath(route, scale)))
                : connections;
    }

    /** Return from the last station to the first, north of all stations of the route. */
    private PlanPath returnPath(RouteSpec route, PlanScale scale) {
        var first = middle(route.stations().getFirst(), scale);
        var last = middle(route.stations().getLast(), scale);
        double north = route.stations().stream()
                .map(this::footprint)
                .mapToDouble(it -> it.y().inMetres() + it.depth().inMetres() / 2)
                .max()
                .orElse(0);
        double y = scale.y(north + RETURN_DISTANCE);
        return new PlanPath(List.of(last, new Point2D(last.getX(), y), new Point2D(first.getX(), y), first), true);
    }

    private Point2D middle(StationId id, PlanScale scale) {
        var area = footprint(id);
        return new Point2D(scale.x(area.x().inMetres()), scale.y(area.y().inMetres()));
    }

    private Footprint footprint(StationId id) {
        return layout.station(id).orElseThrow().footprint();
    }

    private PlanStation station(StationSpec spec, LineState line, PlanScale scale, Selection selection) {
        var state = line.station(spec.id());
        var summary = StationSummary.of(state);
        var area = PlanRectangle.of(spec.footprint(), scale);
        int units =
                (int) state.places().stream().filter(p -> p.unit().isPresent()).count();
        return new PlanStation(
                spec.id(),
                area,
                summary.condition(),
                isSelected(state, selection),
                icon(area),
                area.height() > WORD_ABOVE ? words.word(summary) : "",
                units,
                dots(area, units));
    }

    /** True for the selected station, and for the station at which the selected unit is. */
    private static boolean isSelected(StationState station, Selection selection) {
        return switch (selection) {
            case Selection.OfStation(var id) -> id.equals(station.id());
            case Selection.OfUnit(var unit) ->
                station.places().stream().anyMatch(place -> place.unit().equals(Optional.of(unit)));
            default -> false;
        };
    }

    private static PlanRectangle icon(PlanRectangle area) {
        double size = Math.clamp(area.height() * 0.42, SMALLEST_ICON, LARGEST_ICON);
        return new PlanRectangle(area.middleX() - size / 2, area.top() + 2, size, size);
    }

    private static List<Double> dots(PlanRectangle area, int units) {
        int room = Math.max(1, (int) ((area.width() - 6) / DOT_STEP));
        if (units > room) {
            return List.of();
        }
        double first = area.middleX() - units * DOT_STEP / 2;
        return IntStream.range(0, units).mapToObj(i -> first + i * DOT_STEP).toList();
    }
}
