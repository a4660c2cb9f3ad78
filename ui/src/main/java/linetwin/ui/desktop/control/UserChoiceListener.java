package linetwin.ui.desktop.control;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Listener for the choice of a row by the user, with the pointer or the keyboard. The selected row of a list also
 * changes when rows come and go, which is no choice and is not reported.
 */
public final class UserChoiceListener {
    private static final Set<KeyCode> KEYS = EnumSet.of(
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.ENTER,
            KeyCode.SPACE);

    private UserChoiceListener() {}

    /** Calls {@code action} after each click and each key that selects a row. */
    public static void listen(Control rows, Runnable action) {
        rows.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                action.run();
            }
        });
        rows.addEventHandler(KeyEvent.KEY_RELEASED, key -> {
            if (KEYS.contains(key.getCode())) {
                action.run();
            }
        });
    }
}
