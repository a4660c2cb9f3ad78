package linetwin.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Content of a window as a user or a screen reader perceives it. Hidden nodes do not count. */
public final class ShownText {
    private final Scene scene;

    ShownText(Scene scene) {
        this.scene = scene;
    }

    /** Texts of the window, in the order of the scene graph. */
    public List<String> all() throws Exception {
        return DisplayToolkit.call(() -> texts(scene.getRoot()));
    }

    /** True if any text in the window contains {@code part}. */
    public boolean contains(String part) throws Exception {
        return all().stream().anyMatch(text -> text.contains(part));
    }

    /** Texts inside the first visible node that matches the selector, joined by spaces; empty if none does. */
    public String of(String selector) throws Exception {
        return read(selector, node -> String.join(" ", texts(node)).strip()).orElse("");
    }

    /** True if a node that matches the selector is visible. */
    public boolean isVisible(String selector) throws Exception {
        return read(selector, _ -> true).orElse(false);
    }

    /** Style classes of the first visible node that matches the selector. */
    public List<String> styleClasses(String selector) throws Exception {
        return read(selector, node -> List.copyOf(node.getStyleClass())).orElse(List.of());
    }

    /** Accessible text of the first visible node that matches the selector. */
    public String accessibleText(String selector) throws Exception {
        return read(selector, node -> Optional.ofNullable(node.getAccessibleText()))
                .flatMap(text -> text)
                .orElse("");
    }

    /** Id of the node with the keyboard focus; empty if none has it, or if it has no id. */
    public String focusOwner() throws Exception {
        return DisplayToolkit.call(() -> Optional.ofNullable(scene.getFocusOwner())
                .flatMap(node -> Optional.ofNullable(node.getId()))
                .orElse(""));
    }

    private <T> Optional<T> read(String selector, Function<Node, T> reader) throws Exception {
        return DisplayToolkit.call(() -> find(scene, selector).map(reader));
    }

    /** First visible node that matches the selector. JavaFX thread only. */
    static Optional<Node> find(Scene scene, String selector) {
        return scene.getRoot().lookupAll(selector).stream()
                .filter(ShownText::isShown)
                .findFirst();
    }

    private static boolean isShown(Node node) {
        return Stream.iterate(node, Node::getParent)
                .takeWhile(at -> at != null)
                .allMatch(at -> at.isVisible() && at.getOpacity() > 0);
    }

    private static List<String> texts(Node node) {
        var found = new ArrayList<String>();
        if (isShown(node)) {
            collect(node, found);
        }
        return found;
    }

    private static void collect(Node node, List<String> found) {
        switch (node) {
            case Labeled labeled -> {
                add(labeled.getText(), found);
                Optional.ofNullable(labeled.getGraphic())
                        .filter(Node::isVisible)
                        .ifPresent(graphic -> collect(graphic, found));
            }
            case TextInputControl input -> add(input.getText(), found);
            case Text text -> add(text.getText(), found);
            case Parent parent ->
                parent.getChildrenUnmodifiable().stream()
                        .filter(Node::isVisible)
                        .forEach(child -> collect(child, found));
            default -> {}
        }
    }

    private static void add(@Nullable String text, List<String> found) {
        if (text != null && !text.isBlank()) {
            found.add(text);
        }
    }
}
