package linetwin.ui.desktop.shortcut;

import java.util.Locale;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Gesture of the mouse or of a touch pad. */
public enum PointerGesture {
    CLICK,
    DOUBLE_CLICK,
    /** Drag with the left button alone. */
    DRAG,
    /** Drag with the right or middle button, or with Shift and the left one. */
    SIDE_DRAG,
    WHEEL;

    /** True if an event of the pointer is this gesture. The second click of a double click is a click, too. */
    boolean matches(InputEvent event) {
        return switch (this) {
            case WHEEL -> event.getEventType() == ScrollEvent.SCROLL;
            case CLICK -> isClick(event, 1);
            case DOUBLE_CLICK -> isClick(event, 2);
            case DRAG -> event.getEventType() == MouseEvent.MOUSE_DRAGGED && isPlain(event);
            case SIDE_DRAG -> event.getEventType() == MouseEvent.MOUSE_DRAGGED && !isPlain(event);
        };
    }

    private static boolean isClick(InputEvent event, int leastCount) {
        return event.getEventType() == MouseEvent.MOUSE_CLICKED
                && event instanceof MouseEvent mouse
                && mouse.getButton() == MouseButton.PRIMARY
                && mouse.isStillSincePress()
                && mouse.getClickCount() >= leastCount;
    }

    private static boolean isPlain(InputEvent event) {
        return event instanceof MouseEvent mouse && mouse.isPrimaryButtonDown() && !mouse.isShiftDown();
    }

    /** Text key of the name of this gesture. */
    public String text() {
        return "gesture." + name().toLowerCase(Locale.ROOT);
    }
}
