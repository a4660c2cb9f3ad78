package linetwin.ui.desktop.floor.line;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Material;
import javafx.scene.shape.Mesh;
import javafx.scene.shape.MeshView;
import javafx.scene.transform.Affine;
import linetwin.core.model.StationState;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.floor.camera.ViewProjection;
import linetwin.ui.desktop.floor.mesh.AxisFrame;
import linetwin.ui.desktop.floor.paint.FloorMaterials;
import linetwin.ui.desktop.floor.station.UnitSpot;
import linetwin.ui.desktop.selection.Selection;

/** Figure of one operator: near, a body with four arm pieces; far, one mesh; a pane of glass while uncertain. */
final class OperatorFigure {
    /** Height in pixels from which single arms are drawn. */
    private static final double ARMS_FROM = 60;

    private static final double SMALLEST_PIXELS = 5;
    private static final double PERIOD = 3.6;

    private final int index;
    private final int crew;
    private final UnitSpot spot;
    private final OperatorShapes shapes;
    private final MeshView body;
    private final Affine bodyAt = new Affine();
    private final Group arms = new Group();
    private final Affine[] armAt = new Affine[4];
    private final Group solid = new Group();
    private final MeshView ghost;
    private final MeshView shadow;
    private final MotionTempo tempo = new MotionTempo();
    private double posedAt = -1;
    private boolean posedAtWork;
    private boolean near;

    /** @param index index of the operator in the crew of the station, from 0 */
    OperatorFigure(
            int index,
            StationFigure station,
            UnitSpot spot,
            OperatorShapes shapes,
            FloorMaterials paints,
            MeshView blob) {
        this.index = index;
        this.crew = station.spec().crew();
        this.spot = spot;
        this.shapes = shapes;
        this.shadow = blob;
        body = view(shapes.hanging, bodyAt, paints.equipment());
        for (int i = 0; i < armAt.length; i++) {
            armAt[i] = new Affine();
            arms.getChildren().add(view(i % 2 == 0 ? shapes.upperArm : shapes.forearm, armAt[i], paints.equipment()));
        }
        solid.getChildren().addAll(body, arms);
        ghost = view(shapes.hanging, bodyAt, paints.glass());
        ghost.setMouseTransparent(true);
        solid.setUserData(new Selection.OfStation(station.spec().id()));
        arms.setVisible(false);
        pose(0, false);
    }

    private static MeshView view(Mesh mesh, Affine at, Material material) {
        var view = new MeshView(mesh);
        view.setMaterial(material);
        view.getTransforms().setAll(at);
        return view;
    }

    Node solid() {
        return solid;
    }

    /** Shape that stands for the operator while the state of the station is unknown; translucent. */
    Node ghost() {
        return ghost;
    }

    Node shadow() {
        return shadow;
    }

    void show(StationState station, LineTime now, double frameSeconds, ViewProjection eye) {
        var activity = OperatorActivity.of(station, index, crew);
        double pixels = pixels(eye);
        boolean seen = pixels > SMALLEST_PIXELS && activity != OperatorActivity.ABSENT;
        boolean certain = activity != OperatorActivity.UNCERTAIN;
        solid.setVisible(seen && certain);
        ghost.setVisible(seen && !certain);
        shadow.setVisible(seen && certain);
        if (seen) {
            boolean working = activity == OperatorActivity.WORKING;
            detail(pixels > (near ? ARMS_FROM * 0.85 : ARMS_FROM), working);
            act(station, now, frameSeconds, working);
        }
    }

    private double pixels(ViewProjection eye) {
        if (!eye.sees(spot.x(), spot.y(), OperatorShapes.HEIGHT / 2, 1.1)) {
            return 0;
        }
        boolean ahead = eye.project(spot.x(), spot.y(), OperatorShapes.HEIGHT / 2);
        return ahead ? OperatorShapes.HEIGHT * eye.pixelsPerMetre() : 1000;
    }

    private void detail(boolean newNear, boolean working) {
        near = newNear;
        arms.setVisible(near);
        var mesh = near ? shapes.body : working ? shapes.reaching : shapes.hanging;
        if (!mesh.equals(body.getMesh())) {
            body.setMesh(mesh);
            posedAt = -1;
        }
    }

    private void act(StationState station, LineTime now, double frameSeconds, boolean working) {
        if (!working) {
            pose(0, false);
            return;
        }
        var place = OperatorActivity.served(station, index, crew);
        double planned = place.work().map(w -> w.planned().toMillis() / 1000.0).orElse(0.0);
        pose(tempo.follow(place.progressAt(now) * planned, frameSeconds), true);
    }

    private void pose(double seconds, boolean atWork) {
        if (seconds == posedAt && atWork == posedAtWork) {
            return;
        }
        posedAt = seconds;
        posedAtWork = atWork;
        double phase = 2 * Math.PI * (seconds / PERIOD + index * 0.37);
        double turn = atWork ? 7 * Math.sin(phase * 0.31) : 0;
        var at = AxisFrame.at(spot.x(), spot.y(), 0).then(AxisFrame.yaw(spot.yaw() - 90 + turn));
        at.into(bodyAt);
        if (near || !atWork) {
            arm(at, 0, -1, atWork ? 26 + 8 * Math.sin(phase) : 4, atWork ? 48 + 14 * Math.sin(phase * 0.7) : 12);
            arm(at, 2, 1, atWork ? 28 + 9 * Math.sin(phase * 1.3) : 4, atWork ? 46 + 16 * Math.cos(phase) : 12);
        }
    }

    private void arm(AxisFrame at, int first, double side, double shoulderDegrees, double elbowDegrees) {
        var upper = at.then(OperatorShapes.shoulder(side, shoulderDegrees));
        upper.into(armAt[first]);
        upper.then(OperatorShapes.elbow(side, elbowDegrees)).into(armAt[first + 1]);
    }
}
