package linetwin.ui.floor.line;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.TriangleMesh;
import javafx.scene.transform.Affine;
import linetwin.ui.floor.mesh.Frame;
import linetwin.ui.floor.mesh.Solids;
import linetwin.ui.floor.paint.MarkPaints;
import org.jspecify.annotations.Nullable;

/** The mark of one station: a ring on the floor, the lamp of the stack light, hatching where nothing is known. */
final class MarkFigure {
    private static final Color QUIET_LIGHT = Color.web("#8f969c");
    private static final Color QUIET_DARK = Color.web("#7c848b");

    private final StationFigure station;
    private final MarkPaints paints;
    private final double inwards;
    private final Group node = new Group();
    private final MeshView ring = new MeshView();
    private final MeshView lamp;
    private final Map<Mark, TriangleMesh> rings = new EnumMap<>(Mark.class);
    private @Nullable MeshView hatching;
    private Mark mark = Mark.IDLE;
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
        Frame.at(x, y, z).into(at);
        view.getTransforms().setAll(at);
    }

    /** The lens of a stack light. */
    static Solids lens() {
        return new Solids().unshaded().rod(0, 0, 0, 0.055, 0.24);
    }

    Group node() {
        return node;
    }

    Mark mark() {
        return mark;
    }

    void show(Mark next) {
        if (next != mark) {
            mark = next;
            repaint();
        }
    }

    void paint(boolean operateLook, boolean darkTheme) {
        operate = operateLook;
        dark = darkTheme;
        repaint();
    }

    private void repaint() {
        var footprint = station.spec().footprint();
        ring.setMesh(rings.computeIfAbsent(mark, m -> MarkShapes.of(
                        m, footprint.width().inMetres(), footprint.depth().inMetres(), inwards)
                .mesh()));
        var material = paints.of(colour(mark, operate, dark));
        ring.setMaterial(material);
        lamp.setMaterial(material);
        hatch(!mark.isKnown());
    }

    /** Where colour is kept for the abnormal, all else is a grey that stands back. */
    static Color colour(Mark mark, boolean operate, boolean dark) {
        if (operate && !mark.isAbnormal()) {
            return dark ? QUIET_DARK : QUIET_LIGHT;
        }
        return mark.colour();
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
            bars.setMaterial(paints.of(Mark.UNKNOWN.colour()));
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
