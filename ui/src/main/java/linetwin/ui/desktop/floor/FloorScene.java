package linetwin.ui.desktop.floor;

import java.util.List;
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
import linetwin.ui.desktop.floor.camera.ViewProjection;
import linetwin.ui.desktop.floor.hall.FloorRectangle;
import linetwin.ui.desktop.floor.hall.HallFigure;
import linetwin.ui.desktop.floor.hall.KeyLight;
import linetwin.ui.desktop.floor.line.LineFigure;
import linetwin.ui.desktop.floor.paint.FloorLook;
import linetwin.ui.desktop.floor.paint.FloorMaterials;
import linetwin.ui.desktop.selection.Selection;

/**
 * Scene graph of the floor: hall, stations, units, marks and lights, in the order of drawing. It has no colours before
 * the first {@link #paint}.
 */
final class FloorScene {
    private final FloorMaterials paints = new FloorMaterials();
    private final ViewProjection eye = new ViewProjection();
    private final DirectionalLight key = new DirectionalLight();
    private final AmbientLight ambient = new AmbientLight();
    private final Group world = new Group();
    private final SubScene subScene;
    private final HallFigure hall;
    private final LineFigure line;

    FloorScene(LineLayout layout) {
        hall = new HallFigure(layout, paints);
        key.setDirection(new Point3D(KeyLight.EAST_PER_HEIGHT, 1, KeyLight.NORTH_PER_HEIGHT));
        world.getChildren().addAll(ambient, key);
        line = new LineFigure(layout, paints, hall.shadow());
        world.getChildren().addAll(hall.opaque());
        world.getChildren().add(line.opaque());
        world.getChildren().addAll(hall.translucent());
        world.getChildren().add(line.translucent());
        subScene = new SubScene(world, 16, 9, true, SceneAntialiasing.BALANCED);
        subScene.setCamera(eye.camera());
    }

    void show(LineState state, LineTime now, double frameSeconds) {
        hall.complete();
        line.show(state, now, frameSeconds, eye);
    }

    /** Outlines the selected thing and, fainter, the thing under the pointer. */
    void highlight(Selection selected, Selection hovered) {
        line.highlight(selected, hovered);
    }

    SubScene subScene() {
        return subScene;
    }

    ViewProjection eye() {
        return eye;
    }

    LineFigure line() {
        return line;
    }

    /** Rectangles of the area names that are painted on the floor. */
    List<FloorRectangle> names() {
        return hall.names();
    }

    FloorMaterials paints() {
        return paints;
    }

    void paint(FloorLook look, boolean dark) {
        paints.paint(look, dark);
        key.setColor(paints.ambience().key());
        ambient.setColor(paints.ambience().ambient());
        subScene.setFill(Color.TRANSPARENT);
        hall.repaint();
        line.paint(look == FloorLook.OPERATE, dark, paints.ambience().shadow());
    }
}
