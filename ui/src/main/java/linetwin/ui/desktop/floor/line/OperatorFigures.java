package linetwin.ui.desktop.floor.line;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.TriangleMesh;
import linetwin.core.id.StationId;
import linetwin.core.model.StationState;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.floor.camera.ViewProjection;
import linetwin.ui.desktop.floor.paint.BlobShadow;
import linetwin.ui.desktop.floor.paint.FloorMaterials;

/** Operators of all stations, as many as the crew of each; stations with an empty crew have none. */
final class OperatorFigures {
    private static final double SHADOW_HEIGHT = 0.034;
    private static final double SHADOW_SIZE = 0.95;

    private final OperatorShapes shapes = new OperatorShapes();
    private final TriangleMesh blob = BlobShadow.mesh();
    private final PhongMaterial shade = BlobShadow.material();
    private final Group solid = new Group();
    private final Group translucent = new Group();
    private final Map<StationId, List<OperatorFigure>> crews = new LinkedHashMap<>();

    OperatorFigures(Collection<StationFigure> stations, FloorMaterials paints) {
        for (var station : stations) {
            var operators = new ArrayList<OperatorFigure>();
            var spots = station.operatorSpots();
            for (int i = 0; i < spots.size(); i++) {
                var spot = spots.get(i);
                operators.add(new OperatorFigure(i, station, spot, shapes, paints, shadow(spot.x(), spot.y())));
            }
            crews.put(station.spec().id(), operators);
            operators.forEach(this::add);
        }
    }

    private void add(OperatorFigure operator) {
        solid.getChildren().add(operator.solid());
        translucent.getChildren().addAll(operator.shadow(), operator.ghost());
    }

    private MeshView shadow(double x, double y) {
        var view = new MeshView(blob);
        view.setMaterial(shade);
        view.setMouseTransparent(true);
        view.setScaleX(SHADOW_SIZE);
        view.setScaleZ(SHADOW_SIZE);
        view.setTranslateX(x);
        view.setTranslateY(-SHADOW_HEIGHT);
        view.setTranslateZ(y);
        return view;
    }

    Node solid() {
        return solid;
    }

    Node translucent() {
        return translucent;
    }

    void paint(double shadowStrength) {
        BlobShadow.strength(shade, shadowStrength);
    }

    /** Draws the operators of one station. */
    void show(StationState state, LineTime now, double frameSeconds, ViewProjection eye) {
        for (var operator : Objects.requireNonNull(crews.get(state.id()))) {
            operator.show(state, now, frameSeconds, eye);
        }
    }
}
