package linetwin.ui.architecture.offence;

import javafx.scene.input.KeyEvent;

/** Violation: a key that no table of the help page contains. */
public final class HandlesKeyItself {
    public boolean offends(KeyEvent event) {
        return event.isShiftDown();
    }
}
