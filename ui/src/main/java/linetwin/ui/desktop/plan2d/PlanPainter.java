package linetwin.ui.desktop.plan2d;

import java.util.Comparator;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import linetwin.ui.desktop.condition.ConditionIconPainter;
import linetwin.ui.desktop.condition.ThemePalette;
import linetwin.ui.desktop.plan2d.PlanDrawing.PlanBox;
import linetwin.ui.desktop.plan2d.PlanDrawing.PlanPath;
import linetwin.ui.desktop.plan2d.PlanDrawing.PlanStation;

/** Paints one {@link PlanDrawing} on a canvas. For the JavaFX thread. */
final class PlanPainter {
    /** Share of the colour of a condition in the fill of a station that needs attention. */
    private static final double TINT = 0.16;
    /** Distance of the outline of the selection from the station in pixels. */
    private static final double SELECTION = 3;

    private final Text probe = new Text();
    private final GraphicsContext g;
    private final ThemePalette palette;

    private PlanPainter(GraphicsContext g, ThemePalette palette) {
        this.g = g;
        this.palette = palette;
    }

    static void paint(GraphicsContext g, PlanDrawing drawing, ThemePalette palette, String family) {
        new PlanPainter(g, palette).paint(drawing, family);
    }

    private void paint(PlanDrawing drawing, String family) {
        g.setFill(palette.ground());
        g.fillRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
        g.setFont(Font.font(family, 12));
        g.setLineCap(StrokeLineCap.ROUND);
        outline(drawing.hall(), palette.line(), 2);
        drawing.zones().forEach(this::zone);
        drawing.paths().forEach(this::path);
        drawing.boxes().forEach(this::box);
        drawing.stations().forEach(this::station);
        names(drawing);
    }

    /** Writes the names of the stations beside them; the selected one first, so that it finds room. */
    private void names(PlanDrawing drawing) {
        var boxes = Stream.concat(
                drawing.boxes().stream().map(PlanBox::area),
                drawing.stations().stream().map(PlanPainter::outer));
        var stations = drawing.stations().stream()
                .sorted(Comparator.comparing(station -> !station.selected()))
                .toList();
        var names = stations.stream().map(station -> station.id().toString()).toList();
        var places = new PlanLabelPlacement(boxes.toList())
                .places(
                        stations.stream().map(PlanPainter::outer).toList(),
                        names.stream().map(this::width).toList());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            places.get(i).ifPresent(place -> name(name, place));
        }
    }

    private void name(String name, PlanRectangle place) {
        // Connections would cross the letters.
        fill(place, palette.ground());
        g.setFill(palette.text());
        g.fillText(name, place.middleX(), place.middleY());
    }

    /** Rectangle of a station with the outline of the selection. */
    private static PlanRectangle outer(PlanStation station) {
        return station.selected() ? station.area().grown(SELECTION + 1) : station.area();
    }

    private double width(String text) {
        probe.setFont(g.getFont());
        probe.setText(text);
        return Math.ceil(probe.getLayoutBounds().getWidth());
    }

    private void zone(PlanBox zone) {
        g.setLineDashes(4, 4);
        outline(zone.area(), palette.line(), 1);
        g.setLineDashes();
        g.setFill(palette.muted());
        centred(zone.text(), zone.area());
    }

    private void path(PlanPath path) {
        g.setStroke(palette.line());
        g.setLineWidth(3);
        if (path.returning()) {
            g.setLineDashes(6, 6);
        }
        g.strokePolyline(
                path.points().stream().mapToDouble(Point2D::getX).toArray(),
                path.points().stream().mapToDouble(Point2D::getY).toArray(),
                path.points().size());
        g.setLineDashes();
    }

    private void box(PlanBox box) {
        fill(box.area(), palette.surface());
        outline(box.area(), box.selected() ? palette.accent() : palette.line(), box.selected() ? 3 : 1);
        g.setFill(palette.muted());
        centred(box.text(), box.area());
    }

    private void station(PlanStation station) {
        var color = palette.of(station.condition());
        var tinted = station.condition().needsAttention();
        fill(station.area(), tinted ? palette.surface().interpolate(color, TINT) : palette.surface());
        outline(station.area(), tinted ? color : palette.line(), tinted ? 2 : 1);
        if (station.selected()) {
            outline(station.area().grown(SELECTION), palette.accent(), 3);
        }
        icon(station, color);
        writing(station);
    }

    private void writing(PlanStation station) {
        var area = station.area();
        g.setFill(palette.text());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        units(station);
        if (!station.word().isEmpty()) {
            g.fillText(
                    station.word(), area.middleX(), area.top() + station.icon().width() + 12, area.width() - 4);
        }
    }

    private void units(PlanStation station) {
        var area = station.area();
        double y = area.bottom() - PlanDrawingWriter.DOT - 3;
        if (station.isUnitCountWritten()) {
            unitCount(area, Integer.toString(station.units()), y);
        }
        for (double x : station.dots()) {
            g.fillOval(x, y, PlanDrawingWriter.DOT, PlanDrawingWriter.DOT);
        }
    }

    /** Writes a number of units with a dot before it, or alone where the station is too narrow for both. */
    private void unitCount(PlanRectangle area, String count, double y) {
        var dot = PlanDrawingWriter.DOT;
        var middle = y + dot / 2 - 1;
        var both = dot + 2 + width(count);
        if (both > area.width() - 2) {
            g.fillText(count, area.middleX(), middle, area.width());
            return;
        }
        var left = area.middleX() - both / 2;
        g.fillOval(left, middle - dot / 2, dot, dot);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(count, left + dot + 2, middle);
        g.setTextAlign(TextAlignment.CENTER);
    }

    private void icon(PlanStation station, Color color) {
        ConditionIconPainter.paint(
                g,
                station.condition(),
                station.icon().left(),
                station.icon().top(),
                station.icon().width(),
                color,
                palette.surface());
    }

    private void fill(PlanRectangle area, Color color) {
        g.setFill(color);
        g.fillRect(area.left(), area.top(), area.width(), area.height());
    }

    private void outline(PlanRectangle area, Color color, double width) {
        g.setStroke(color);
        g.setLineWidth(width);
        g.strokeRect(area.left(), area.top(), area.width(), area.height());
    }

    /** Writes a text in the middle of a rectangle, upright where the rectangle is high and narrow. */
    private void centred(String text, PlanRectangle area) {
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        if (width(text) <= area.width() - 4 || area.height() <= area.width()) {
            g.fillText(text, area.middleX(), area.middleY(), Math.max(8, area.width() - 4));
            return;
        }
        g.save();
        g.translate(area.middleX(), area.middleY());
        g.rotate(-90);
        g.fillText(text, 0, 0, Math.max(8, area.height() - 4));
        g.restore();
    }
}
