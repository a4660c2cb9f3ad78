package linetwin.ui.desktop.floor.line;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.TriangleMesh;
import javafx.scene.transform.Affine;
import linetwin.core.model.StationCondition;
import linetwin.core.model.StationState;
import linetwin.core.model.StationSummary;
import linetwin.ui.desktop.condition.ConditionTable;
import linetwin.ui.desktop.condition.RingShape;
import linetwin.ui.desktop.floor.mesh.AxisFrame;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.MarkPaints;
import org.jspecify.annotations.Nullable;

/**
 * Mark of the condition of one station: ring on the floor, lamp of the stack light, and hatching if the condition is
 * unknown.
 */
final class MarkFigure {
    private static final Color QUIET_LIGHT = Color.web("#8f969c");
    private static final Color QUIET_DARK = Color.web("#7c848b");

    private final StationFigure station;
    private final MarkPaints paints;
    private final double inwards;
    private final Group node = new Group();
    private final MeshView ring = new MeshView();
    private final MeshView lamp;
    private final Map<RingShape, TriangleMesh> rings = new EnumMap<>(RingShape.class);
    private @Nullable MeshView hatching;
    private @Nullable StationState state;
    private @Nullable StationSummary summary;
    private boolean operate;
    private boolean dark;

    MarkFigure(StationFigure station, double inwards, MarkPaints paints, TriangleMesh lampMesh) {
        this.station = station;
        this.inwards = inwards;
        this.paints = paints;
        this.lamp = new MeshView(lampMesh);
        var spot = station.design().lamp();
        placed(ring, station.x(), station.y(), 0);
        placed(lamp, station.x() + spot.x(), station.y() + spot.y(), spot.z());
        ring.setMouseTransparent(true);
        node.getChildren().addAll(ring, lamp);
        node.setUserData(station.solid().getUserData());
        repaint();
    }

    private static void placed(MeshView view, double x, double y, double z) {
        var at = new Affine();
        AxisFrame.at(x, y, z).into(at);
        view.getTransforms().setAll(at);
    }

    /** Lens of a stack light. */
    static MeshBuilder lens() {
        return new MeshBuilder().unshaded().rod(0, 0, 0, 0.055, 0.24);
    }

    Group node() {
        return node;
    }

    /** Summary that is shown; empty before the first frame. */
    Optional<StationSummary> summary() {
        return Optional.ofNullable(summary);
    }

    @SuppressWarnings("ReferenceEquality") // States are immutable: an unchanged one is the same object.
    void show(StationState next) {
        if (next == state) {
            return;
        }
        state = next;
        var before = condition();
        summary = StationSummary.of(next);
        if (condition() != before) {
            repaint();
        }
    }

    private StationCondition condition() {
        return summary == null ? StationCondition.NOT_YET_CONNECTED : summary.condition();
    }

    void paint(boolean operateLook, boolean darkTheme) {
        operate = operateLook;
        dark = darkTheme;
        repaint();
    }

    private void repaint() {
        var footprint = station.spec().footprint();
        var shape = ConditionTable.of(condition()).ring();
        ring.setMesh(rings.computeIfAbsent(shape, it -> MarkShapes.of(
                        it, footprint.width().inMetres(), footprint.depth().inMetres(), inwards)
                .mesh()));
        var material = paints.of(colour(condition(), operate, dark));
        ring.setMaterial(material);
        lamp.setMaterial(material);
        hatch(!condition().isKnown() && condition().needsAttention());
    }

    /**
     * Colour of a condition. In the operating look a normal condition is grey and only an abnormal one has a colour.
     */
    static Color colour(StationCondition condition, boolean operate, boolean dark) {
        if (operate && !condition.needsAttention()) {
            return dark ? QUIET_DARK : QUIET_LIGHT;
        }
        return ConditionTable.of(condition).lamp();
    }

    private void hatch(boolean on) {
        var bars = hatching;
        if (on && bars == null) {
            var f = station.spec().footprint();
            bars = new MeshView(MarkShapes.hatching(
                            f.width().inMetres(),
                            f.depth().inMetres(),
                            station.design().height() + 0.15)
                    .mesh());
            bars.setMaterial(
                    paints.of(ConditionTable.of(StationCondition.UNDEFINED).lamp()));
            placed(bars, station.x(), station.y(), 0);
            bars.setMouseTransparent(true);
            hatching = bars;
            node.getChildren().add(bars);
        }
        if (bars != null) {
            bars.setVisible(on);
        }
    }
}
