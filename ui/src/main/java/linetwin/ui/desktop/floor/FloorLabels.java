package linetwin.ui.desktop.floor;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.ui.desktop.floor.FloorLabelWriter.Emphasis;
import linetwin.ui.desktop.floor.camera.ViewProjection;
import linetwin.ui.desktop.floor.hall.FloorRectangle;
import linetwin.ui.desktop.floor.label.LabelLayer;
import linetwin.ui.desktop.floor.line.LineFigure;
import linetwin.ui.desktop.floor.line.UnitFigure;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.text.InterfaceText;

/** Labels of one line: projects stations and units into the picture and offers their labels to the layer. */
final class FloorLabels {
    /** Distances in metres between a label and the top of a station, and between a label and the top of a unit. */
    private static final double ABOVE_STATION = 0.3;

    private static final double ABOVE_UNIT = 0.15;

    private final LineLayout layout;
    private final LineFigure line;
    private final LabelLayer layer;
    private final FloorLabelWriter writer;
    private final Supplier<List<FloorRectangle>> names;

    /** @param names rectangles of the names that are painted on the floor */
    FloorLabels(
            LineLayout layout,
            LineFigure line,
            LabelLayer layer,
            InterfaceText texts,
            Supplier<List<FloorRectangle>> names) {
        this.names = names;
        this.layout = layout;
        this.line = line;
        this.layer = layer;
        this.writer = new FloorLabelWriter(texts);
    }

    void draw(ViewProjection eye, Selection selected, Selection hovered, boolean operate, boolean dark) {
        var emphasis = new Emphasis(selected, hovered);
        layer.begin();
        for (var name : names.get()) {
            layer.obstacles().add(eye, name, layer.canvas().getHeight());
        }
        for (var station : layout.stations()) {
            station(eye, station, emphasis, operate, dark);
        }
        for (var unit : line.units()) {
            if (unit.isSeen()) {
                unit(eye, unit, emphasis);
            }
        }
        layer.end();
    }

    /** Station or unit that the label at a point of the picture names, in pixels. */
    Optional<Selection> at(double x, double y) {
        return layer.headAt(x, y).map(this::named);
    }

    /** Height of the foot of a station's label above the floor, in metres. */
    double heightOf(StationId station) {
        return line.heightOf(station) + ABOVE_STATION;
    }

    private Selection named(String head) {
        var station = new StationId(head);
        return layout.station(station).isPresent()
                ? new Selection.OfStation(station)
                : new Selection.OfUnit(UnitId.parse(head));
    }

    private void station(ViewProjection eye, StationSpec station, Emphasis emphasis, boolean operate, boolean dark) {
        var area = station.footprint();
        double top = heightOf(station.id());
        if (eye.project(area.x().inMetres(), area.y().inMetres(), top)) {
            line.summaryOf(station.id())
                    .flatMap(it -> writer.station(
                            station, it, LineFigure.colourOf(it.condition(), operate, dark), eye.depth(), emphasis))
                    .ifPresent(label -> layer.offer(eye.pictureX(), eye.pictureY(), label));
        }
    }

    private void unit(ViewProjection eye, UnitFigure unit, Emphasis emphasis) {
        if (eye.project(unit.x(), unit.y(), unit.z() + unit.height() / 2 + ABOVE_UNIT)) {
            writer.unit(unit.id(), unit.isRobot(), eye.depth(), emphasis)
                    .ifPresent(label -> layer.offer(eye.pictureX(), eye.pictureY(), label));
        }
    }
}
