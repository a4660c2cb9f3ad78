package linetwin.ui.desktop.floor.line;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.MeshView;
import linetwin.core.id.BenchId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.model.StationCondition;
import linetwin.core.model.StationSummary;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.floor.camera.ViewProjection;
import linetwin.ui.desktop.floor.hall.FloorRectangle;
import linetwin.ui.desktop.floor.hall.SoftShadow;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.FloorMaterials;
import linetwin.ui.desktop.floor.paint.MarkPaints;
import linetwin.ui.desktop.floor.station.StationDesignCatalog;
import linetwin.ui.desktop.selection.Selection;

/** Nodes of the whole line on the floor. */
public final class LineFigure {
    private static final double GUIDE_HEIGHT = 0.01;

    private static final Duration JUMP = Duration.ofMinutes(5);

    private final Map<StationId, StationFigure> stations = new LinkedHashMap<>();
    private final Group opaque = new Group();
    private final Group translucent = new Group();
    private final Map<StationId, MarkFigure> marks = new LinkedHashMap<>();
    private final MarkPaints markPaints = new MarkPaints();
    private final UnitSpots unitSpots;
    private final SelectionOutline strong;
    private final SelectionOutline faint;
    private final UnitFigures unitFigures;
    private final OperatorFigures operators;
    private LineTime shownAt = LineTime.ORIGIN;

    /** @param shadow receives the shadow of all fixed equipment */
    public LineFigure(LineLayout layout, FloorMaterials paints, SoftShadow shadow) {
        var handledSizes = new HandledSizes(layout);
        for (var spec : layout.stations()) {
            var figure = new StationFigure(StationDesignCatalog.of(spec, handledSizes.of(spec.id())), paints);
            stations.put(spec.id(), figure);
            shadow.add(figure.design().opaque(), figure.x(), figure.y());
            opaque.getChildren().add(figure.solid());
            translucent.getChildren().add(figure.panes());
        }
        unitSpots = new UnitSpots(layout, handledSizes);
        addEquipment(unitSpots, paints, shadow);
        unitFigures = new UnitFigures(layout, unitSpots, stations, paints);
        opaque.getChildren().add(unitFigures.solid());
        translucent.getChildren().add(unitFigures.shadows());
        operators = new OperatorFigures(stations.values(), paints);
        opaque.getChildren().add(operators.solid());
        translucent.getChildren().add(operators.translucent());
        mark(unitSpots);
        strong = new SelectionOutline(this, markPaints.of(Color.web("#1f8fff")), 1);
        faint = new SelectionOutline(this, markPaints.of(Color.web("#8fc4f5")), 0.6);
        opaque.getChildren().addAll(strong.node(), faint.node());
    }

    private void mark(UnitSpots unitSpots) {
        var lens = MarkFigure.lens().mesh();
        for (var station : stations.values()) {
            var lane = unitSpots.lanes().into(station.spec().id());
            var mark = new MarkFigure(station, lane.inwards(), markPaints, lens);
            marks.put(station.spec().id(), mark);
            opaque.getChildren().add(mark.node());
        }
    }

    /** Applies a look and a theme. */
    public void paint(boolean operate, boolean dark, double shadowStrength) {
        unitFigures.paint(operate, shadowStrength);
        operators.paint(shadowStrength);
        marks.values().forEach(m -> m.paint(operate, dark));
    }

    private void addEquipment(UnitSpots unitSpots, FloorMaterials paints, SoftShadow shadow) {
        var guides = new MeshBuilder().unshaded();
        var furniture = new MeshBuilder();
        unitSpots.lanes().guide(guides, GUIDE_HEIGHT);
        unitSpots.lanes().all().forEach(lane -> lane.addEquipment(furniture));
        unitSpots.shelves().values().forEach(shelf -> shelf.addEquipment(furniture));
        unitSpots.benches().values().forEach(bench -> bench.addEquipment(furniture));
        shadow.add(furniture, 0, 0);
        var painted = new MeshView(guides.mesh());
        painted.setMaterial(paints.markings());
        var standing = new MeshView(furniture.mesh());
        standing.setMaterial(paints.equipment());
        opaque.getChildren().addAll(painted, standing);
    }

    /** Figures of all units on the floor. */
    public Collection<UnitFigure> units() {
        return unitFigures.figures();
    }

    public Optional<UnitFigure> unit(UnitId id) {
        return unitFigures.figure(id);
    }

    Optional<StationFigure> figureOf(StationId station) {
        return Optional.ofNullable(stations.get(station));
    }

    Optional<FloorRectangle> benchOf(BenchId bench) {
        return Optional.ofNullable(unitSpots.benches().get(bench)).map(BenchFigure::rect);
    }

    double shelfHeightOf(StoreId store) {
        return Objects.requireNonNull(unitSpots.shelves().get(store)).height();
    }

    public double heightOf(StationId station) {
        return Objects.requireNonNull(stations.get(station)).design().height();
    }

    /** Summary that is shown of a station; empty before the first frame. */
    public Optional<StationSummary> summaryOf(StationId station) {
        return Objects.requireNonNull(marks.get(station)).summary();
    }

    /** Rectangle of a store on the floor. */
    public Optional<FloorRectangle> shelfOf(StoreId store) {
        return Optional.ofNullable(unitSpots.shelves().get(store)).map(StoreFigure::rect);
    }

    public static Color colourOf(StationCondition condition, boolean operate, boolean dark) {
        return MarkFigure.colour(condition, operate, dark);
    }

    /** Outlines the selected thing and, fainter, the thing under the pointer. */
    public void highlight(Selection selected, Selection hovered) {
        strong.show(selected);
        faint.show(hovered.equals(selected) ? Selection.NOTHING : hovered);
    }

    public Node opaque() {
        return opaque;
    }

    /** Translucent shapes, such as panes; drawn last. */
    public Node translucent() {
        return translucent;
    }

    /**
     * Draws the line.
     *
     * @param frameSeconds real time since the previous frame in seconds; 0 for a single picture
     */
    public void show(LineState state, LineTime now, double frameSeconds, ViewProjection eye) {
        boolean jumped =
                frameSeconds <= 0 || now.isBefore(shownAt) || now.since(shownAt).compareTo(JUMP) > 0;
        shownAt = now;
        for (var station : stations.values()) {
            var its = state.station(station.spec().id());
            station.animate(its, now, frameSeconds);
            operators.show(its, now, frameSeconds, eye);
            Objects.requireNonNull(marks.get(its.id())).show(its);
        }
        unitFigures.accept(state, now, jumped);
        unitFigures.draw(now, frameSeconds, eye);
    }
}
