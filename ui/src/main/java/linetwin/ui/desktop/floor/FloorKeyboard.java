package linetwin.ui.desktop.floor;

import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCode;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.desktop.shortcut.KeyStroke;
import linetwin.ui.desktop.shortcut.ShortcutTable;

/** Keyboard input of the floor. */
final class FloorKeyboard {
    private static final double PAN = 0.06;
    private static final double TURN = 6;
    private static final double NEARER = 1.18;
    private static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9);
    private static final List<KeyCode> NUMPAD = List.of(
            KeyCode.NUMPAD1,
            KeyCode.NUMPAD2,
            KeyCode.NUMPAD3,
            KeyCode.NUMPAD4,
            KeyCode.NUMPAD5,
            KeyCode.NUMPAD6,
            KeyCode.NUMPAD7,
            KeyCode.NUMPAD8,
            KeyCode.NUMPAD9);

    private final FloorView view;
    private final List<StationSpec> stations;

    FloorKeyboard(FloorView view, LineLayout layout) {
        this.view = view;
        this.stations = layout.stations();
    }

    /** Binds the keys of the floor. */
    void bind(ShortcutTable table) {
        bindMoves(table);
        var camera = view.camera();
        table.key("floor.key.fit", camera::fit, KeyStroke.of(KeyCode.F), KeyStroke.of(KeyCode.HOME));
        int count = Math.min(DIGITS.size(), camera.views().size());
        for (int i = 0; i < count; i++) {
            var named = camera.views().get(i);
            table.key(
                    "floor.key.views",
                    () -> camera.flyTo(named),
                    KeyStroke.of(DIGITS.get(i)),
                    KeyStroke.of(NUMPAD.get(i)));
        }
        table.key("floor.key.next", () -> next(1), KeyStroke.of(KeyCode.N))
                .key("floor.key.next", () -> next(-1), KeyStroke.shift(KeyCode.N))
                .keyWhile(view::hasSelection, "floor.key.focus", view::flyToSelection, KeyStroke.of(KeyCode.ENTER))
                .keyWhile(view::canFollow, "floor.key.follow", view::toggleFollow, KeyStroke.of(KeyCode.R))
                .key("floor.key.legend", this::toggleLegend, KeyStroke.of(KeyCode.L))
                .keyWhile(view::hasSelection, "floor.key.clear", this::clear, KeyStroke.of(KeyCode.ESCAPE));
    }

    private void bindMoves(ShortcutTable table) {
        var camera = view.camera();
        table.key("floor.key.pan", () -> camera.pan(-PAN, 0), KeyStroke.of(KeyCode.LEFT))
                .key("floor.key.pan", () -> camera.pan(PAN, 0), KeyStroke.of(KeyCode.RIGHT))
                .key("floor.key.pan", () -> camera.pan(0, PAN), KeyStroke.of(KeyCode.UP))
                .key("floor.key.pan", () -> camera.pan(0, -PAN), KeyStroke.of(KeyCode.DOWN))
                .key("floor.key.turn", () -> camera.orbit(-TURN, 0), KeyStroke.shift(KeyCode.LEFT))
                .key("floor.key.turn", () -> camera.orbit(TURN, 0), KeyStroke.shift(KeyCode.RIGHT))
                .key("floor.key.turn", () -> camera.orbit(0, TURN), KeyStroke.shift(KeyCode.UP))
                .key("floor.key.turn", () -> camera.orbit(0, -TURN), KeyStroke.shift(KeyCode.DOWN))
                .key("floor.key.tilt", () -> camera.orbit(0, TURN), KeyStroke.of(KeyCode.PAGE_UP))
                .key("floor.key.tilt", () -> camera.orbit(0, -TURN), KeyStroke.of(KeyCode.PAGE_DOWN))
                .key("floor.key.zoom", () -> camera.zoom(NEARER), anyOf(KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS))
                .key("floor.key.zoom", () -> camera.zoom(1 / NEARER), anyOf(KeyCode.MINUS, KeyCode.SUBTRACT));
    }

    private static KeyStroke[] anyOf(KeyCode... codes) {
        return Arrays.stream(codes).map(KeyStroke::withOrWithoutShift).toArray(KeyStroke[]::new);
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

    private void toggleLegend() {
        view.legendProperty().set(!view.legendProperty().get());
    }

    private void clear() {
        view.selectionProperty().set(Selection.NOTHING);
    }
}
