package linetwin.ui.desktop.shortcut;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * One key with its modifier. Alt and Meta never match; the shortcut key is Ctrl, on macOS Command.
 *
 * @param code key on the keyboard
 * @param modifier modifier that must be down, or may be
 */
public record KeyStroke(KeyCode code, Modifier modifier) {
    /** Modifier of a keystroke. */
    public enum Modifier {
        NONE,
        SHIFT,
        SHORTCUT,
        /** Shift may be down or not: the sign + needs it on some keyboards. */
        SHIFT_OR_NONE
    }

    /** Keystroke of a key alone. */
    public static KeyStroke of(KeyCode code) {
        return new KeyStroke(code, Modifier.NONE);
    }

    /** Keystroke of a key with Shift. */
    public static KeyStroke shift(KeyCode code) {
        return new KeyStroke(code, Modifier.SHIFT);
    }

    /** Keystroke of a key with Ctrl, on macOS with Command. */
    public static KeyStroke shortcut(KeyCode code) {
        return new KeyStroke(code, Modifier.SHORTCUT);
    }

    /** Keystroke of a key with Shift or without. */
    public static KeyStroke withOrWithoutShift(KeyCode code) {
        return new KeyStroke(code, Modifier.SHIFT_OR_NONE);
    }

    /** True if a press of a key is this keystroke. */
    public boolean matches(KeyEvent event) {
        if (event.getCode() != code || event.isAltDown() || event.isShortcutDown() != (modifier == Modifier.SHORTCUT)) {
            return false;
        }
        return modifier == Modifier.SHIFT_OR_NONE || event.isShiftDown() == (modifier == Modifier.SHIFT);
    }

    /** Name of the modifier on the keyboard, with a plus sign behind it; empty if none is needed. */
    String modifierLabel() {
        return switch (modifier) {
            case NONE, SHIFT_OR_NONE -> "";
            case SHIFT -> "Shift + ";
            case SHORTCUT -> System.getProperty("os.name").startsWith("Mac") ? "Cmd + " : "Ctrl + ";
        };
    }

    /** Name of the key on the keyboard, equal in all languages. */
    String keyLabel() {
        return switch (code) {
            case LEFT -> "←";
            case RIGHT -> "→";
            case UP -> "↑";
            case DOWN -> "↓";
            case PLUS, ADD, EQUALS -> "+";
            case MINUS, SUBTRACT -> "−";
            case PAGE_UP -> "PageUp";
            case PAGE_DOWN -> "PageDown";
            case ESCAPE -> "Esc";
            case HOME -> "Home";
            case ENTER -> "Enter";
            default -> code.getName().replace("Numpad ", "");
        };
    }
}
