package linetwin.ui.desktop.shortcut;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import linetwin.ui.window.DisplayToolkit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Table of keys and gestures: what it lists is what it handles. */
final class ShortcutTableTest {
    private final List<String> done = new ArrayList<>();
    private final ShortcutTable table = new ShortcutTable("window.shortcuts");

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        DisplayToolkit.start();
    }

    private void press(KeyCode code, boolean shift, boolean control) {
        var pane = new Pane();
        table.handleKeysOf(pane);
        Event.fireEvent(pane, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
    }

    @Test
    void keyHasItsEffectWithItsModifierAlone() {
        table.key("a", () -> done.add("plain"), KeyStroke.of(KeyCode.N))
                .key("b", () -> done.add("shift"), KeyStroke.shift(KeyCode.N));
        press(KeyCode.N, false, false);
        press(KeyCode.N, true, false);
        press(KeyCode.N, false, true);
        assertEquals(List.of("plain", "shift"), done);
    }

    @Test
    void keyOfAnImpossibleActionIsLeftToOthers() {
        var possible = new AtomicBoolean();
        table.keyWhile(possible::get, "a", () -> done.add("first"), KeyStroke.of(KeyCode.ESCAPE))
                .key("b", () -> done.add("second"), KeyStroke.of(KeyCode.ESCAPE));
        press(KeyCode.ESCAPE, false, false);
        possible.set(true);
        press(KeyCode.ESCAPE, false, false);
        assertEquals(List.of("second", "first"), done);
    }

    @Test
    void bindingsOfOneEffectShareARowWithGesturesAndKeys() {
        table.mouse("turn", PointerGesture.DRAG, _ -> {})
                .key("turn", () -> {}, KeyStroke.shift(KeyCode.LEFT))
                .key("turn", () -> {}, KeyStroke.shift(KeyCode.RIGHT))
                .key("zoom", () -> {}, KeyStroke.withOrWithoutShift(KeyCode.PLUS), KeyStroke.of(KeyCode.ADD));
        assertEquals(
                List.of(
                        new ShortcutRow("Shift + ← →", List.of(PointerGesture.DRAG), "turn"),
                        new ShortcutRow("+", List.of(), "zoom")),
                table.rows());
    }

    @Test
    void digitsThatFollowEachOtherAreWrittenAsFirstAndLast() {
        for (var digit : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4)) {
            table.key("views", () -> {}, KeyStroke.of(digit));
        }
        assertEquals("1 … 4", table.keysOf("views"));
    }
}
