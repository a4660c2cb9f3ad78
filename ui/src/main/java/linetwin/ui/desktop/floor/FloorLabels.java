package linetwin.ui.desktop.floor;

import java.util.Optional;
import javafx.scene.paint.Color;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.StationSummary;
import linetwin.ui.desktop.condition.ConditionTable;
import linetwin.ui.desktop.condition.ConditionText;
import linetwin.ui.desktop.floor.camera.ViewProjection;
import linetwin.ui.desktop.floor.label.LabelLayer;
import linetwin.ui.desktop.floor.line.LineFigure;
import linetwin.ui.desktop.floor.line.UnitFigure;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.text.InterfaceText;

/**
 * Says which labels a frame offers: stations by id and, near by, by name; robots by serial; the abnormal by its state.
 */
final class FloorLabels {
    private static final double NAMES_WITHIN = 42;
    private static final double ROBOTS_WITHIN = 24;
    private static final double SMALL_BEYOND = 60;
    private static final double IDS_WITHIN = 400;

    private final LineLayout layout;
    private final LineFigure line;
    private final LabelLayer layer;
    private final InterfaceText texts;
    private final ConditionText words;

    FloorLabels(LineLayout layout, LineFigure line, LabelLayer layer, InterfaceText texts) {
        this.layout = layout;
        this.line = line;
        this.layer = layer;
        this.texts = texts;
        this.words = new ConditionText(texts);
    }

    void draw(ViewProjection eye, Selection selection, Selection hovered, boolean operate, boolean dark) {
        layer.begin();
        for (var station : layout.stations()) {
            station(eye, station, selection, hovered, operate, dark);
        }
        for (var guest : line.guests()) {
            if (guest.isSeen()) {
                guest(eye, guest, selection, hovered);
            }
        }
        layer.end();
    }

    /** What the label at a point of the picture names. */
    Optional<Selection> at(double x, double y) {
        return layer.headAt(x, y).map(this::named);
    }

    private Selection named(String head) {
        var station = new StationId(head);
        return layout.station(station).isPresent()
                ? new Selection.OfStation(station)
                : new Selection.OfUnit(UnitId.parse(head));
    }

    private void station(
            ViewProjection eye,
            StationSpec station,
            Selection selection,
            Selection hovered,
            boolean operate,
            boolean dark) {
        double x = station.footprint().x().inMetres(),
                y = station.footprint().y().inMetres();
        if (!eye.project(x, y, line.heightOf(station.id()) + 0.3)) {
            return;
        }
        boolean selected = selection instanceof Selection.OfStation(var id) && id.equals(station.id());
        boolean pointedAt = hovered instanceof Selection.OfStation(var id) && id.equals(station.id());
        var shown = line.summaryOf(station.id());
        if (shown.isEmpty()) {
            return;
        }
        var summary = shown.get();
        var condition = summary.condition();
        double depth = eye.depth();
        if (depth > IDS_WITHIN && !selected && !condition.needsAttention()) {
            return;
        }
        boolean named = selected || pointedAt || depth < NAMES_WITHIN;
        layer.offer(
                eye.pictureX(),
                eye.pictureY(),
                ConditionTable.of(condition).sign(),
                station.id().code(),
                wording(station, summary, named),
                LineFigure.colourOf(condition, operate, dark),
                (selected ? 3000 : 0) + (pointedAt ? 2000 : 0) + (condition.needsAttention() ? 1000 : 0) - depth,
                selected,
                condition.needsAttention(),
                depth > SMALL_BEYOND && !named);
    }

    /** What the label says beside the id: the name from near by, unless it is the id, and what is abnormal. */
    private String wording(StationSpec station, StationSummary summary, boolean named) {
        var name = texts.text(station.name());
        boolean tells = named && !name.equals(station.id().code());
        var state = summary.condition().needsAttention() ? words.word(summary) : "";
        return tells ? (state.isEmpty() ? name : name + " · " + state) : state;
    }

    private void guest(ViewProjection eye, UnitFigure guest, Selection selection, Selection hovered) {
        boolean selected = selection instanceof Selection.OfUnit(var id) && id.equals(guest.id());
        boolean pointedAt = hovered instanceof Selection.OfUnit(var id) && id.equals(guest.id());
        boolean wanted = selected || pointedAt || guest.isRobot();
        if (!wanted || !eye.project(guest.x(), guest.y(), guest.z() + guest.height() / 2 + 0.15)) {
            return;
        }
        double depth = eye.depth();
        if (depth > ROBOTS_WITHIN && !selected && !pointedAt) {
            return;
        }
        layer.offer(
                eye.pictureX(),
                eye.pictureY(),
                "",
                guest.id().toString(),
                "",
                Color.GRAY,
                (selected ? 3000 : 0) + (pointedAt ? 2000 : 0) - depth - 100,
                selected,
                false,
                !selected && !pointedAt);
    }
}
