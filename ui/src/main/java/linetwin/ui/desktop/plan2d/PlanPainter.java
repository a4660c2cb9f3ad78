package linetwin.ui.desktop.plan2d;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import linetwin.core.id.StationId;
import linetwin.core.layout.Footprint;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.LineState;
import linetwin.core.model.StationCondition;
import linetwin.core.model.StationState;
import linetwin.core.model.StationSummary;
import linetwin.ui.desktop.condition.ConditionTable;
import linetwin.ui.desktop.condition.ConditionText;
import linetwin.ui.desktop.condition.ThemePalette;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.text.InterfaceText;

/** Paints the plan: zones, routes, benches, stores, stations with their mark, and a dot for every unit at work. */
final class PlanPainter {
    private static final double TINT = 0.16;
    private static final double DOT = 5;
    private static final double MARK = 16;
    private final LineLayout layout;
    private final InterfaceText texts;
    private final ConditionText words;

    PlanPainter(LineLayout layout, InterfaceText texts) {
        this.layout = layout;
        this.texts = texts;
        this.words = new ConditionText(texts);
    }

    void paint(
            GraphicsContext g,
            PlanScale scale,
            ThemePalette palette,
            String family,
            LineState line,
            Selection selection) {
        var size = g.getCanvas();
        g.setFill(palette.ground());
        g.fillRect(0, 0, size.getWidth(), size.getHeight());
        g.setFont(Font.font(family, 12));
        g.setLineCap(StrokeLineCap.ROUND);
        hall(g, scale, palette);
        layout.zones().forEach(zone -> zone(g, scale, palette, zone.footprint(), texts.text(zone.name())));
        layout.routes().forEach(route -> route(g, scale, palette, route));
        for (var store : layout.stores()) {
            var held = line.store(store.id()).units().size();
            var chosen = selection.equals(new Selection.OfStore(store.id()));
            store.footprint()
                    .ifPresent(
                            f -> box(g, scale, palette, f, store.id() + " " + held + "/" + store.capacity(), chosen));
        }
        for (var bench : layout.benches()) {
            var chosen = selection.equals(new Selection.OfBench(bench.id()));
            box(g, scale, palette, bench.footprint(), bench.id().toString(), chosen);
        }
        for (var station : layout.stations()) {
            station(g, scale, palette, station, line, isChosen(station, line, selection));
        }
    }

    /** A unit is shown by the station at which it stands. */
    private static boolean isChosen(StationSpec station, LineState line, Selection selection) {
        return switch (selection) {
            case Selection.OfStation(var id) -> id.equals(station.id());
            case Selection.OfUnit(var unit) ->
                line.station(station.id()).places().stream()
                        .anyMatch(place -> place.unit().equals(Optional.of(unit)));
            default -> false;
        };
    }

    private void hall(GraphicsContext g, PlanScale scale, ThemePalette palette) {
        g.setStroke(palette.line());
        g.setLineWidth(2);
        g.strokeRect(
                scale.x(0),
                scale.y(layout.hallDepth().inMetres()),
                layout.hallWidth().inMetres() * scale.pixelsPerMetre(),
                layout.hallDepth().inMetres() * scale.pixelsPerMetre());
    }

    private static void zone(GraphicsContext g, PlanScale scale, ThemePalette palette, Footprint area, String name) {
        g.setStroke(palette.line());
        g.setLineWidth(1);
        g.setLineDashes(4, 4);
        g.strokeRect(scale.left(area), scale.top(area), scale.width(area), scale.height(area));
        g.setLineDashes();
        g.setFill(palette.muted());
        centred(g, name, scale.x(area.x().inMetres()), scale.y(area.y().inMetres()), scale.width(area) - 4);
    }

    /** Every way from station to station, and the way back of carriers that go round, dashed. */
    private void route(GraphicsContext g, PlanScale scale, ThemePalette palette, RouteSpec route) {
        g.setStroke(palette.line());
        g.setLineWidth(3);
        for (var id : route.stations()) {
            layout.branchesFrom(layout.station(id).orElseThrow()).stream()
                    .flatMap(way -> way.to().stream())
                    .forEach(to -> line(g, scale, footprint(id), footprint(to)));
        }
        if (route.circulation().isPresent()) {
            g.setLineDashes(6, 6);
            back(g, scale, route);
            g.setLineDashes();
        }
    }

    /** Round the north of the stations, where no way on is. */
    private void back(GraphicsContext g, PlanScale scale, RouteSpec route) {
        var first = footprint(route.stations().getFirst());
        var last = footprint(route.stations().getLast());
        double north = route.stations().stream()
                .map(this::footprint)
                .mapToDouble(it -> it.y().inMetres() + it.depth().inMetres() / 2)
                .max()
                .orElse(0);
        double y = scale.y(north + 1);
        g.strokePolyline(
                new double[] {
                    scale.x(last.x().inMetres()),
                    scale.x(last.x().inMetres()),
                    scale.x(first.x().inMetres()),
                    scale.x(first.x().inMetres())
                },
                new double[] {
                    scale.y(last.y().inMetres()), y, y, scale.y(first.y().inMetres())
                },
                4);
    }

    private static void line(GraphicsContext g, PlanScale scale, Footprint from, Footprint to) {
        g.strokeLine(
                scale.x(from.x().inMetres()),
                scale.y(from.y().inMetres()),
                scale.x(to.x().inMetres()),
                scale.y(to.y().inMetres()));
    }

    private Footprint footprint(StationId id) {
        return layout.station(id).orElseThrow().footprint();
    }

    private static void box(
            GraphicsContext g, PlanScale scale, ThemePalette palette, Footprint area, String text, boolean chosen) {
        g.setFill(palette.surface());
        g.fillRect(scale.left(area), scale.top(area), scale.width(area), scale.height(area));
        outline(g, scale, chosen ? palette.accent() : palette.line(), chosen ? 3 : 1, area);
        g.setFill(palette.muted());
        centred(g, text, scale.x(area.x().inMetres()), scale.y(area.y().inMetres()), scale.width(area) - 4);
    }

    private static void outline(GraphicsContext g, PlanScale scale, Color color, double width, Footprint area) {
        g.setStroke(color);
        g.setLineWidth(width);
        g.strokeRect(scale.left(area), scale.top(area), scale.width(area), scale.height(area));
    }

    private void station(
            GraphicsContext g,
            PlanScale scale,
            ThemePalette palette,
            StationSpec spec,
            LineState line,
            boolean chosen) {
        var station = line.station(spec.id());
        var condition = StationSummary.of(station);
        var area = spec.footprint();
        var color = palette.of(condition.condition());
        var tinted = condition.condition().needsAttention();
        g.setFill(tinted ? palette.surface().interpolate(color, TINT) : palette.surface());
        g.fillRect(scale.left(area), scale.top(area), scale.width(area), scale.height(area));
        outline(g, scale, tinted ? color : palette.line(), tinted ? 2 : 1, area);
        if (chosen) {
            g.setStroke(palette.accent());
            g.setLineWidth(3);
            g.strokeRect(scale.left(area) - 3, scale.top(area) - 3, scale.width(area) + 6, scale.height(area) + 6);
        }
        words(g, scale, palette, spec, condition, station);
    }

    private void words(
            GraphicsContext g,
            PlanScale scale,
            ThemePalette palette,
            StationSpec spec,
            StationSummary condition,
            StationState station) {
        var area = spec.footprint();
        var middle = scale.x(area.x().inMetres());
        var size = Math.clamp(scale.height(area) * 0.42, 7, MARK);
        mark(
                g,
                condition.condition(),
                palette.of(condition.condition()),
                palette.surface(),
                middle - size / 2,
                scale.top(area) + 2,
                size);
        g.setFill(palette.text());
        g.setTextBaseline(VPos.BOTTOM);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(spec.id().toString(), middle, scale.top(area) + scale.height(area) + 14);
        g.setTextBaseline(VPos.CENTER);
        dots(g, scale, palette, area, station);
        if (scale.height(area) > 60) {
            g.fillText(words.word(condition), middle, scale.top(area) + size + 12, scale.width(area) - 4);
        }
    }

    /** One dot for each unit on a place, as many as fit; then their number. */
    private static void dots(
            GraphicsContext g, PlanScale scale, ThemePalette palette, Footprint area, StationState station) {
        var units = station.places().stream().filter(p -> p.unit().isPresent()).count();
        var fit = Math.max(1, (int) ((scale.width(area) - 6) / (DOT + 2)));
        var y = scale.top(area) + scale.height(area) - DOT - 3;
        g.setFill(palette.text());
        if (units > fit) {
            g.fillText("● " + units, scale.x(area.x().inMetres()), y + DOT / 2, scale.width(area));
            return;
        }
        var x = scale.x(area.x().inMetres()) - units * (DOT + 2) / 2.0;
        for (int i = 0; i < units; i++) {
            g.fillOval(x + i * (DOT + 2), y, DOT, DOT);
        }
    }

    private static void mark(
            GraphicsContext g, StationCondition condition, Color color, Color ground, double x, double y, double size) {
        g.save();
        g.translate(x, y);
        g.scale(size / MARK, size / MARK);
        g.setStroke(color);
        g.setFill(color);
        g.setLineWidth(2);
        var style = ConditionTable.of(condition);
        draw(g, style.outline(), style.filled());
        g.setStroke(style.filled() ? ground : color);
        draw(g, style.detail(), false);
        g.restore();
    }

    private static void draw(GraphicsContext g, String path, boolean filled) {
        if (!path.isEmpty()) {
            g.beginPath();
            g.appendSVGPath(path);
            if (filled) {
                g.fill();
            }
            g.stroke();
        }
    }

    private static void centred(GraphicsContext g, String text, double x, double y, double width) {
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, x, y, Math.max(8, width));
    }
}
