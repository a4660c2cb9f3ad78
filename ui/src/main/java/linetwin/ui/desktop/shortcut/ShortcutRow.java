package linetwin.ui.desktop.shortcut;

import java.util.List;

/**
 * Row of the help page: keys and gestures with one effect.
 *
 * @param keys labels of the keys, equal in both languages; may be empty
 * @param gestures gestures of the pointer; may be empty
 * @param text text key of the effect
 */
public record ShortcutRow(String keys, List<PointerGesture> gestures, String text) {
    public ShortcutRow {
        gestures = List.copyOf(gestures);
    }
}
