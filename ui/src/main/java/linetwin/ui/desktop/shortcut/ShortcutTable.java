package linetwin.ui.desktop.shortcut;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Keys and gestures of one part of the window. The table that handles the events is the one that the help page lists,
 * so that neither has an entry that the other lacks. For the JavaFX thread.
 */
public final class ShortcutTable {
    private final String title;
    private final List<KeyBinding> keys = new ArrayList<>();
    private final List<PointerBinding> gestures = new ArrayList<>();

    private record KeyBinding(String text, List<KeyStroke> strokes, BooleanSupplier enabled, Runnable action) {}

    private record PointerBinding(String text, PointerGesture gesture, Consumer<InputEvent> action) {}

    /** @param title text key of the part of the window */
    public ShortcutTable(String title) {
        this.title = title;
    }

    /** Text key of the part of the window. */
    public String title() {
        return title;
    }

    /**
     * Binds keystrokes to an action.
     *
     * @param text text key of the effect; bindings with equal keys share a row of the help page
     */
    public ShortcutTable key(String text, Runnable action, KeyStroke... strokes) {
        return keyWhile(() -> true, text, action, strokes);
    }

    /** Binds keystrokes to an action that is possible only while {@code enabled} is true. */
    public ShortcutTable keyWhile(BooleanSupplier enabled, String text, Runnable action, KeyStroke... strokes) {
        keys.add(new KeyBinding(text, List.of(strokes), enabled, action));
        return this;
    }

    /** Binds a click, double click or drag to an action. */
    public ShortcutTable mouse(String text, PointerGesture gesture, Consumer<MouseEvent> action) {
        gestures.add(new PointerBinding(text, gesture, event -> action.accept((MouseEvent) event)));
        return this;
    }

    /** Binds the wheel to an action. */
    public ShortcutTable wheel(String text, Consumer<ScrollEvent> action) {
        gestures.add(new PointerBinding(text, PointerGesture.WHEEL, event -> action.accept((ScrollEvent) event)));
        return this;
    }

    /** Handles the keys that reach a node. */
    public void handleKeysOf(Node node) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Handles the keys that no node of the scene handled. */
    public void handleKeysOf(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Handles the gestures on a node. */
    public void handleGesturesOn(Node node) {
        for (var type : List.of(MouseEvent.MOUSE_CLICKED, MouseEvent.MOUSE_DRAGGED)) {
            node.addEventHandler(type, this::gestured);
        }
        node.addEventHandler(ScrollEvent.SCROLL, this::gestured);
    }

    private void pressed(KeyEvent event) {
        keys.stream()
                .filter(binding -> binding.strokes().stream().anyMatch(stroke -> stroke.matches(event)))
                .filter(binding -> binding.enabled().getAsBoolean())
                .findFirst()
                .ifPresent(binding -> {
                    event.consume();
                    binding.action().run();
                });
    }

    private void gestured(InputEvent event) {
        gestures.stream().filter(binding -> binding.gesture().matches(event)).forEach(binding -> binding.action()
                .accept(event));
    }

    /** Labels of the keys with this effect, such as {@code F Home}; empty if no key has it. */
    public String keysOf(String text) {
        return KeyLabelText.of(strokes(text).toList());
    }

    private Stream<KeyStroke> strokes(String text) {
        return keys.stream().filter(binding -> binding.text().equals(text)).flatMap(it -> it.strokes().stream());
    }

    /** Rows for the help page: one for each effect, gestures first, in the order of the bindings. */
    public List<ShortcutRow> rows() {
        Map<String, List<PointerGesture>> effects = new LinkedHashMap<>();
        gestures.forEach(
                it -> effects.computeIfAbsent(it.text(), _ -> new ArrayList<>()).add(it.gesture()));
        keys.forEach(it -> effects.computeIfAbsent(it.text(), _ -> new ArrayList<>()));
        return effects.entrySet().stream()
                .map(effect -> new ShortcutRow(keysOf(effect.getKey()), effect.getValue(), effect.getKey()))
                .toList();
    }
}
