package linetwin.ui.desktop.floor.line;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.MeshView;
import javafx.scene.transform.Affine;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.StationState;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.floor.mesh.AxisFrame;
import linetwin.ui.desktop.floor.paint.FloorMaterials;
import linetwin.ui.desktop.floor.station.MovingPart;
import linetwin.ui.desktop.floor.station.StationDesign;
import linetwin.ui.desktop.floor.station.UnitSpot;
import linetwin.ui.desktop.selection.Selection;

/** Nodes of one station: a mesh of all fixed equipment, one of the panes, and one for each moving part. */
final class StationFigure {
    private final StationDesign design;
    private final double x;
    private final double y;
    private final Group solid = new Group();
    private final Group panes = new Group();
    private final List<Mover> movers = new ArrayList<>();

    StationFigure(StationDesign design, FloorMaterials paints) {
        this.design = design;
        this.x = design.spec().footprint().x().inMetres();
        this.y = design.spec().footprint().y().inMetres();
        var body = new MeshView(design.opaque().mesh());
        body.setMaterial(paints.equipment());
        place(body);
        solid.getChildren().add(body);
        for (var part : design.moving()) {
            movers.add(new Mover(part, paints));
        }
        movers.forEach(m -> solid.getChildren().add(m.view));
        if (!design.glass().isEmpty()) {
            var glass = new MeshView(design.glass().mesh());
            glass.setMaterial(paints.glass());
            place(glass);
            panes.getChildren().add(glass);
        }
        solid.setUserData(new Selection.OfStation(design.spec().id()));
        panes.setUserData(solid.getUserData());
    }

    private void place(MeshView view) {
        var at = new Affine();
        AxisFrame.at(x, y, 0).into(at);
        view.getTransforms().setAll(at);
    }

    StationSpec spec() {
        return design.spec();
    }

    StationDesign design() {
        return design;
    }

    /** Spot of a place, by index from 0, in hall coordinates. */
    UnitSpot spot(int place) {
        return design.places().get(place).moved(x, y);
    }

    /** Standing points of the operators in hall coordinates, one for each of the crew. */
    List<UnitSpot> operatorSpots() {
        return design.operatorSpots().stream().map(s -> s.moved(x, y)).toList();
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    Group solid() {
        return solid;
    }

    Group panes() {
        return panes;
    }

    /** Moves the parts that follow the work. */
    void animate(StationState state, LineTime now, double frameSeconds) {
        for (var mover : movers) {
            mover.follow(state, now, frameSeconds);
        }
    }

    private final class Mover {
        private final MovingPart part;
        private final MeshView view;
        private final Affine transform = new Affine();
        private final MotionTempo tempo = new MotionTempo();
        private double shown = -1;

        Mover(MovingPart part, FloorMaterials paints) {
            this.part = part;
            view = new MeshView(part.solids().mesh());
            view.setMaterial(paints.equipment());
            view.getTransforms().setAll(transform);
            moveTo(0);
        }

        void follow(StationState state, LineTime now, double frameSeconds) {
            var place = state.places().get(part.place());
            if (place.work().isPresent()) {
                double planned = place.work().get().planned().toMillis() / 1000.0;
                moveTo(tempo.follow(place.progressAt(now) * planned, frameSeconds));
            }
        }

        private void moveTo(double seconds) {
            if (seconds != shown) {
                shown = seconds;
                AxisFrame.at(x, y, 0).then(part.motion().at(seconds)).into(transform);
            }
        }
    }
}
