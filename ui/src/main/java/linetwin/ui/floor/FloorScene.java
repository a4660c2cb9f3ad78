package linetwin.ui.floor;

import javafx.geometry.Point3D;
import javafx.scene.AmbientLight;
import javafx.scene.DirectionalLight;
import javafx.scene.Group;
import javafx.scene.SceneAntialiasing;
import javafx.scene.SubScene;
import javafx.scene.paint.Color;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;
import linetwin.ui.floor.camera.Eye;
import linetwin.ui.floor.hall.Hall;
import linetwin.ui.floor.hall.KeyLight;
import linetwin.ui.floor.line.LineFigure;
import linetwin.ui.floor.paint.Look;
import linetwin.ui.floor.paint.Paints;
import linetwin.ui.selection.Selection;

/** The scene graph of the floor: hall, stations, units, marks and light, in the order in which they must be drawn. */
final class FloorScene {
    private final Paints paints = new Paints();
    private final Eye eye = new Eye();
    private final DirectionalLight key = new DirectionalLight();
    private final AmbientLight ambient = new AmbientLight();
    private final Group world = new Group();
    private final SubScene subScene;
    private final Hall hall;
    private final LineFigure line;

    FloorScene(LineLayout layout) {
        hall = new Hall(layout, paints);
        key.setDirection(new Point3D(KeyLight.EAST_PER_HEIGHT, 1, KeyLight.NORTH_PER_HEIGHT));
        world.getChildren().addAll(ambient, key);
        line = new LineFigure(layout, paints, hall.shadow());
        world.getChildren().addAll(hall.opaque());
        world.getChildren().add(line.opaque());
        world.getChildren().addAll(hall.translucent());
        world.getChildren().add(line.translucent());
        subScene = new SubScene(world, 16, 9, true, SceneAntialiasing.BALANCED);
        subScene.setCamera(eye.camera());
        paint(Look.RICH, false);
    }

    void show(LineState state, LineTime now, double frameSeconds) {
        line.show(state, now, frameSeconds, eye);
    }

    /** Outlines what is selected and, fainter, what lies under the pointer. */
    void highlight(Selection selected, Selection hovered) {
        line.highlight(selected, hovered);
    }

    SubScene subScene() {
        return subScene;
    }

    Eye eye() {
        return eye;
    }

    LineFigure line() {
        return line;
    }

    Paints paints() {
        return paints;
    }

    void paint(Look look, boolean dark) {
        paints.paint(look, dark);
        key.setColor(paints.ambience().key());
        ambient.setColor(paints.ambience().ambient());
        subScene.setFill(Color.TRANSPARENT);
        hall.repaint();
        line.paint(look == Look.OPERATE, dark, paints.ambience().shadow());
    }
}
