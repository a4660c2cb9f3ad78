package linetwin.ui.desktop.floor.line;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.MeshView;
import javafx.scene.transform.Affine;
import linetwin.ui.desktop.floor.hall.FloorRectangle;
import linetwin.ui.desktop.floor.mesh.AxisFrame;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.selection.Selection;

/** Outline round the selected thing: the edges of a box, or a ring at the feet of a unit. */
final class SelectionOutline {
    private static final double EDGE = 0.05;

    private final LineFigure line;
    private final double weight;
    private final MeshView view = new MeshView();
    private final Group node = new Group(view);
    private final Affine place = new Affine();
    private Selection shown = Selection.NOTHING;

    SelectionOutline(LineFigure line, PhongMaterial material, double weight) {
        this.line = line;
        this.weight = weight;
        view.setMaterial(material);
        view.setMouseTransparent(true);
        view.getTransforms().setAll(place);
        node.setVisible(false);
    }

    Node node() {
        return node;
    }

    void show(Selection selection) {
        if (!selection.equals(shown)) {
            shown = selection;
            rebuild();
        }
        if (shown instanceof Selection.OfUnit(var id)) {
            line.unit(id).ifPresentOrElse(this::follow, () -> node.setVisible(false));
        }
    }

    private void follow(UnitFigure unit) {
        node.setVisible(true);
        AxisFrame.at(unit.x(), unit.y(), Math.max(0.04, unit.z() - unit.height() / 2))
                .into(place);
    }

    private void rebuild() {
        node.setVisible(!(shown instanceof Selection.Nothing));
        place.setToIdentity();
        switch (shown) {
            case Selection.OfStation(var id) ->
                line.figureOf(id)
                        .ifPresent(f -> box(
                                FloorRectangle.of(f.spec().footprint()),
                                f.design().height()));
            case Selection.OfBench(var id) -> line.benchOf(id).ifPresent(r -> box(r, 2.2));
            case Selection.OfStore(var id) -> line.shelfOf(id).ifPresent(r -> box(r, line.shelfHeightOf(id)));
            case Selection.OfUnit(var id) -> line.unit(id).ifPresent(this::ring);
            case Selection.Nothing _ -> {}
        }
    }

    private void ring(UnitFigure unit) {
        double radius = unit.isRobot() ? 0.62 : 0.12 + unit.height() * 0.4;
        view.setMesh(new MeshBuilder()
                .unshaded()
                .ring(0, 0, 0.01, radius, radius - 0.07 * weight, 0.03)
                .mesh());
    }

    private void box(FloorRectangle footprint, double height) {
        var r = footprint.grown(0.12);
        double e = EDGE * weight;
        var s = new MeshBuilder().unshaded();
        for (int k = 0; k < 4; k++) {
            s.box(k % 2 == 0 ? r.west() : r.east(), k / 2 == 0 ? r.south() : r.north(), 0, e, e, height + 0.1);
        }
        for (double z : new double[] {0.05, height + 0.1}) {
            s.box(r.x(), r.south(), z, r.width() + e, e, e).box(r.x(), r.north(), z, r.width() + e, e, e);
            s.box(r.west(), r.y(), z, e, r.depth() + e, e).box(r.east(), r.y(), z, e, r.depth() + e, e);
        }
        view.setMesh(s.mesh());
    }
}
