package linetwin.ui.desktop.floor;

import java.util.List;
import javafx.scene.input.KeyEvent;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.ui.desktop.selection.Selection;

/** Keyboard input of the floor; {@link FloorKey#ALL} lists the keys. */
final class FloorKeyboard {
    private static final double PAN = 0.06;
    private static final double TURN = 6;
    private static final double NEARER = 1.18;

    private final FloorView view;
    private final List<StationSpec> stations;

    FloorKeyboard(FloorView view, LineLayout layout) {
        this.view = view;
        this.stations = layout.stations();
    }

    void listen() {
        view.setOnKeyPressed(e -> {
            if (!e.isControlDown() && !e.isAltDown() && !e.isMetaDown() && handled(e)) {
                e.consume();
            }
        });
    }

    private boolean handled(KeyEvent e) {
        return e.isShiftDown() ? turned(e) || common(e) : moved(e) || common(e);
    }

    private boolean moved(KeyEvent e) {
        var camera = view.camera();
        switch (e.getCode()) {
            case LEFT -> camera.pan(-PAN, 0);
            case RIGHT -> camera.pan(PAN, 0);
            case UP -> camera.pan(0, PAN);
            case DOWN -> camera.pan(0, -PAN);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean turned(KeyEvent e) {
        var camera = view.camera();
        switch (e.getCode()) {
            case LEFT -> camera.orbit(-TURN, 0);
            case RIGHT -> camera.orbit(TURN, 0);
            case UP -> camera.orbit(0, TURN);
            case DOWN -> camera.orbit(0, -TURN);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean common(KeyEvent e) {
        var camera = view.camera();
        switch (e.getCode()) {
            case PAGE_UP -> camera.orbit(0, TURN);
            case PAGE_DOWN -> camera.orbit(0, -TURN);
            case PLUS, ADD, EQUALS -> camera.zoom(NEARER);
            case MINUS, SUBTRACT -> camera.zoom(1 / NEARER);
            case F, HOME -> camera.fit();
            case N -> next(e.isShiftDown() ? -1 : 1);
            case ENTER -> camera.focus(view.selectionProperty().get());
            case R -> follow();
            case L -> view.legendProperty().set(!view.legendProperty().get());
            case ESCAPE -> view.selectionProperty().set(Selection.NOTHING);
            default -> {
                return viewOf(e);
            }
        }
        return true;
    }

    private boolean viewOf(KeyEvent e) {
        if (!e.getCode().isDigitKey() || e.getText().length() != 1) {
            return false;
        }
        int number = e.getText().charAt(0) - '1';
        var views = view.camera().views();
        if (number >= 0 && number < views.size()) {
            view.camera().flyTo(views.get(number));
        }
        return true;
    }

    private void next(int step) {
        int at = -1;
        for (int i = 0; i < stations.size(); i++) {
            if (view.selectionProperty().get() instanceof Selection.OfStation(var id)
                    && stations.get(i).id().equals(id)) {
                at = i;
            }
        }
        int next = at < 0 ? (step > 0 ? 0 : stations.size() - 1) : Math.floorMod(at + step, stations.size());
        view.selectionProperty().set(new Selection.OfStation(stations.get(next).id()));
    }

    private void follow() {
        if (view.selectionProperty().get() instanceof Selection.OfUnit(var unit)) {
            view.camera().follow(unit);
        }
    }
}
