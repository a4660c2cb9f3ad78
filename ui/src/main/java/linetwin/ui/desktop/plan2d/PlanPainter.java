package linetwin.ui.desktop.plan2d;

import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
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
    /** Side of the square of the icon paths in {@link ConditionTable}. */
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
            outline(station.area().grown(3), palette.accent(), 3);
        }
        icon(station, color);
        writing(station);
    }

    private void writing(PlanStation station) {
        var area = station.area();
        g.setFill(palette.text());
        g.setTextBaseline(VPos.BOTTOM);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(station.id().toString(), area.middleX(), area.bottom() + 14);
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
            g.fillText("● " + station.units(), area.middleX(), y + PlanDrawingWriter.DOT / 2, area.width());
        }
        for (double x : station.dots()) {
            g.fillOval(x, y, PlanDrawingWriter.DOT, PlanDrawingWriter.DOT);
        }
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

    private void centred(String text, PlanRectangle area) {
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, area.middleX(), area.middleY(), Math.max(8, area.width() - 4));
    }
}
