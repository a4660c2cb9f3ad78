package linetwin.ui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import linetwin.core.layout.Language;
import linetwin.ui.desktop.theme.WindowTheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Window for one test: register it with {@code @RegisterExtension}, open a page or the program's own window, act
 * through {@link #robot}, read through {@link #shown}. The window closes with the test; when a wait fails, the message
 * contains the shown texts, and a screenshot is written to {@code target/windows}.
 */
public final class WindowFixture implements BeforeEachCallback, AfterEachCallback {
    private static final Path PICTURES = Path.of(System.getProperty("basedir", "."), "target", "windows");
    private final Deque<AutoCloseable> closedLast = new ArrayDeque<>();
    private @Nullable Scene opened;
    private String testName = "";

    /** Condition that may read the window. */
    public interface WindowCondition {
        boolean isMet() throws Exception;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        testName = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName();
        DisplayToolkit.start();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        var scene = opened;
        opened = null;
        if (scene != null) {
            DisplayToolkit.run(() -> stage(scene).hide());
        }
        while (!closedLast.isEmpty()) {
            closedLast.pop().close();
        }
    }

    /** Opens a page alone in a window of that size, in one language and one theme. */
    public void openPage(
            Language language, WindowTheme theme, double width, double height, Supplier<? extends Node> page)
            throws Exception {
        openScene(() -> {
            var scene = new Scene(new StackPane(page.get()), width, height);
            theme.applyTo(scene, language);
            var stage = new Stage(StageStyle.UNDECORATED);
            stage.setScene(scene);
            return scene;
        });
    }

    /**
     * Opens the window that {@code opener} makes, in the upper left corner of the display, and gives it the keyboard
     * focus.
     *
     * @param opener called on the JavaFX thread; returns the scene of a stage, shown or not
     */
    public void openScene(Callable<Scene> opener) throws Exception {
        opened = DisplayToolkit.call(() -> {
            var scene = opener.call();
            var window = stage(scene);
            window.setX(0);
            window.setY(0);
            ((Stage) window).show();
            window.requestFocus();
            return scene;
        });
        await(
                () -> stage(scene()).isShowing()
                        && scene().getRoot().getLayoutBounds().getWidth() > 0,
                "a window opens");
        DisplayToolkit.awaitFrames(2);
    }

    /** Closes {@code resource} after the window, the newest first. */
    public void closeAfterwards(AutoCloseable resource) {
        closedLast.push(resource);
    }

    public WindowRobot robot() {
        return new WindowRobot(scene());
    }

    public ShownText shown() {
        return new ShownText(scene());
    }

    /** Visible texts of the window whose contrast against their ground is below the limit for text. */
    public List<ShownContrast.Reading> unreadable() throws Exception {
        return ShownContrast.belowLimit(scene());
    }

    /** Size of the content of a node that matches the selector, in pixels. */
    public Bounds boundsOf(String selector) throws Exception {
        return node(selector, node -> node.localToScene(node.getLayoutBounds()));
    }

    /** True if a node that matches the selector takes no input. */
    public boolean isDisabled(String selector) throws Exception {
        return node(selector, Node::isDisabled);
    }

    /** Text of the tooltip of a control that matches the selector; empty if it has none. */
    public String tooltipOf(String selector) throws Exception {
        return node(
                selector,
                node -> node instanceof Control control && control.getTooltip() != null
                        ? control.getTooltip().getText()
                        : "");
    }

    private <T> T node(String selector, Function<Node, T> reader) throws Exception {
        return DisplayToolkit.call(() -> ShownText.find(scene(), selector)
                .map(reader)
                .orElseThrow(() -> new AssertionError("The window shows no " + selector)));
    }

    /** Closes the window as its user does, and waits until it has closed. */
    public void close() throws Exception {
        DisplayToolkit.run(() -> stage(scene()).hide());
        DisplayToolkit.awaitFrames(1);
    }

    /** True if the window has the style sheet of a theme. */
    public boolean hasTheme(WindowTheme theme) throws Exception {
        var sheet = theme.isDark() ? "dark.css" : "light.css";
        return DisplayToolkit.call(() -> scene().getStylesheets().stream().anyMatch(s -> s.endsWith(sheet)));
    }

    /** Waits until a condition is true, checking it at each frame. */
    public void await(WindowCondition condition, String expectation) throws Exception {
        if (!DisplayToolkit.await(() -> isMet(condition))) {
            var picture = saveScreenshot("failed");
            throw new AssertionError(
                    "Expected: %s. Shown: %s. Picture: %s".formatted(expectation, shown().all(), picture));
        }
    }

    private static boolean isMet(WindowCondition condition) {
        try {
            return condition.isMet();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until the texts inside a node contain {@code part}. */
    public void awaitText(String selector, String part) throws Exception {
        await(() -> shown().of(selector).contains(part), "%s contains '%s'".formatted(selector, part));
    }

    /** Saves the content of the window as a PNG in {@code target/windows} and returns its path. */
    public Path saveScreenshot(String suffix) throws Exception {
        var image = DisplayToolkit.call(() -> SwingFXUtils.fromFXImage(scene().snapshot(null), null));
        var file = PICTURES.resolve(testName + "-" + suffix + ".png");
        Files.createDirectories(PICTURES);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private Scene scene() {
        return Objects.requireNonNull(opened, "No window is open");
    }

    private static Window stage(Scene scene) {
        return Objects.requireNonNull(scene.getWindow(), "The scene is in no window");
    }
}
