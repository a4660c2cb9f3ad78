package linetwin.ui.desktop.floor;

import static javafx.scene.input.KeyCode.*;
import static linetwin.ui.desktop.shortcut.KeyStroke.of;
import static linetwin.ui.desktop.shortcut.KeyStroke.shift;

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
    private static final List<KeyCode> DIGITS =
            List.of(DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5, DIGIT6, DIGIT7, DIGIT8, DIGIT9);
    private static final List<KeyCode> NUMPAD =
            List.of(NUMPAD1, NUMPAD2, NUMPAD3, NUMPAD4, NUMPAD5, NUMPAD6, NUMPAD7, NUMPAD8, NUMPAD9);

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
        table.key("floor.key.fit", camera::fit, of(F), of(HOME));
        int count = Math.min(DIGITS.size(), camera.views().size());
        for (int i = 0; i < count; i++) {
            var named = camera.views().get(i);
            table.key("floor.key.views", () -> camera.flyTo(named), of(DIGITS.get(i)), of(NUMPAD.get(i)));
        }
        table.key("floor.key.next", () -> next(1), of(N))
                .key("floor.key.next", () -> next(-1), shift(N))
                .keyWhile(view::hasSelection, "floor.key.focus", view::flyToSelection, of(ENTER))
                .keyWhile(view::canFollow, "floor.key.follow", view::toggleFollow, of(R))
                .key("floor.key.legend", this::toggleLegend, of(L))
                .keyWhile(view::hasSelection, "floor.key.clear", this::clear, of(ESCAPE));
    }

    private void bindMoves(ShortcutTable table) {
        var camera = view.camera();
        table.key("floor.key.pan", () -> camera.pan(-PAN, 0), of(LEFT))
                .key("floor.key.pan", () -> camera.pan(PAN, 0), of(RIGHT))
                .key("floor.key.pan", () -> camera.pan(0, PAN), of(UP))
                .key("floor.key.pan", () -> camera.pan(0, -PAN), of(DOWN))
                .key("floor.key.turn", () -> camera.orbit(-TURN, 0), shift(LEFT))
                .key("floor.key.turn", () -> camera.orbit(TURN, 0), shift(RIGHT))
                .key("floor.key.turn", () -> camera.orbit(0, TURN), shift(UP))
                .key("floor.key.turn", () -> camera.orbit(0, -TURN), shift(DOWN))
                .key("floor.key.tilt", () -> camera.orbit(0, TURN), of(PAGE_UP))
                .key("floor.key.tilt", () -> camera.orbit(0, -TURN), of(PAGE_DOWN))
                .key("floor.key.zoom", () -> camera.zoom(NEARER), anyOf(PLUS, ADD, EQUALS))
                .key("floor.key.zoom", () -> camera.zoom(1 / NEARER), anyOf(MINUS, SUBTRACT));
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
