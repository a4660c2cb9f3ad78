package linetwin.ui.desktop.floor;

import javafx.scene.Node;
import javafx.scene.SubScene;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.desktop.shortcut.PointerGesture;
import linetwin.ui.desktop.shortcut.ShortcutTable;

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

    /** Binds the gestures of the floor. */
    void bind(ShortcutTable table) {
        table.mouse("floor.key.turn", PointerGesture.DRAG, this::turn)
                .mouse("floor.key.pan", PointerGesture.SIDE_DRAG, this::move)
                .wheel("floor.key.zoom", this::scrolled)
                .mouse("floor.gesture.select", PointerGesture.CLICK, e -> view.selectionProperty()
                        .set(under(e)))
                .mouse("floor.key.focus", PointerGesture.DOUBLE_CLICK, e -> view.camera()
                        .focus(under(e)));
        scene.setOnMousePressed(this::pressed);
        scene.setOnMouseMoved(e -> view.hover(under(e)));
        scene.setOnMouseExited(_ -> view.hover(Selection.NOTHING));
    }

    private void pressed(MouseEvent e) {
        view.requestFocus();
        follow(e);
    }

    private void turn(MouseEvent e) {
        view.camera().orbit((e.getSceneX() - x) * DEGREES_PER_PIXEL, (e.getSceneY() - y) * DEGREES_PER_PIXEL);
        follow(e);
    }

    private void move(MouseEvent e) {
        view.camera().pan((x - e.getSceneX()) * SHARE_PER_PIXEL, (e.getSceneY() - y) * SHARE_PER_PIXEL);
        follow(e);
    }

    private void follow(MouseEvent e) {
        x = e.getSceneX();
        y = e.getSceneY();
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
