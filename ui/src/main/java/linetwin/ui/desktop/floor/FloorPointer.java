package linetwin.ui.desktop.floor;

import javafx.scene.Node;
import javafx.scene.SubScene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import linetwin.ui.desktop.selection.Selection;

/** Mouse input of the floor: turn, move, zoom, hover and select. */
final class FloorPointer {
    private static final double DEGREES_PER_PIXEL = 0.28;
    private static final double SHARE_PER_PIXEL = 0.00062;
    private static final double WHEEL = 1.0016;

    private final FloorView view;
    private final SubScene scene;
    private double x;
    private double y;

    FloorPointer(FloorView view, SubScene scene) {
        this.view = view;
        this.scene = scene;
    }

    void listen() {
        scene.setOnMousePressed(this::pressed);
        scene.setOnMouseDragged(this::dragged);
        scene.setOnMouseClicked(this::clicked);
        scene.setOnMouseMoved(e -> view.hover(under(e)));
        scene.setOnMouseExited(_ -> view.hover(Selection.NOTHING));
        scene.setOnScroll(this::scrolled);
    }

    private void pressed(MouseEvent e) {
        view.requestFocus();
        x = e.getSceneX();
        y = e.getSceneY();
    }

    private void dragged(MouseEvent e) {
        double dx = e.getSceneX() - x;
        double dy = e.getSceneY() - y;
        x = e.getSceneX();
        y = e.getSceneY();
        if (e.isPrimaryButtonDown() && !e.isShiftDown()) {
            view.camera().orbit(dx * DEGREES_PER_PIXEL, dy * DEGREES_PER_PIXEL);
        } else {
            view.camera().pan(-dx * SHARE_PER_PIXEL, dy * SHARE_PER_PIXEL);
        }
    }

    private void clicked(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY || !e.isStillSincePress()) {
            return;
        }
        var what = under(e);
        view.selectionProperty().set(what);
        if (e.getClickCount() == 2) {
            view.camera().focus(what);
        }
    }

    private void scrolled(ScrollEvent e) {
        view.camera().zoom(Math.pow(WHEEL, e.getDeltaY()));
        e.consume();
    }

    /** Thing under the pointer. A label lies above the picture, so it has precedence. */
    private Selection under(MouseEvent e) {
        var point = view.sceneToLocal(e.getSceneX(), e.getSceneY());
        return view.labelAt(point.getX(), point.getY()).orElseGet(() -> hit(e.getPickResult()));
    }

    /** Selection of the picked node, or of its nearest ancestor that has one as user data. */
    private static Selection hit(PickResult pick) {
        for (Node node = pick.getIntersectedNode(); node != null; node = node.getParent()) {
            if (node.getUserData() instanceof Selection what) {
                return what;
            }
        }
        return Selection.NOTHING;
    }
}
