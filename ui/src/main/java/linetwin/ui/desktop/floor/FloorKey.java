package linetwin.ui.desktop.floor;

import java.util.List;

/**
 * Key of the floor, for the list of keys in the help.
 *
 * @param keys label of the key on the keyboard, equal in both languages
 * @param text text key of the description of its action
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
