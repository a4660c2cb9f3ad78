package linetwin.ui.desktop.floor;

import java.util.List;

/**
 * A key of the floor, for the help that lists them.
 *
 * @param keys how the key is written on the keyboard, alike in both languages
 * @param text key of the bundle text that says what it does
 */
public record FloorKey(String keys, String text) {
    public static final List<FloorKey> ALL = List.of(
            new FloorKey("← → ↑ ↓", "floor.key.pan"),
            new FloorKey("Shift + ← → ↑ ↓", "floor.key.orbit"),
            new FloorKey("PageUp PageDown", "floor.key.tilt"),
            new FloorKey("+ −", "floor.key.zoom"),
            new FloorKey("F", "floor.key.fit"),
            new FloorKey("1 … 9", "floor.key.views"),
            new FloorKey("N, Shift + N", "floor.key.next"),
            new FloorKey("Enter", "floor.key.focus"),
            new FloorKey("R", "floor.key.follow"),
            new FloorKey("L", "floor.key.legend"),
            new FloorKey("Esc", "floor.key.clear"));
}
