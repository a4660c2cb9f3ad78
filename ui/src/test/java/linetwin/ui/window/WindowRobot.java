package linetwin.ui.window;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/**
 * Robot of the user of a window: moves the pointer of the display and presses keys. Events arrive later, through the
 * window system; a test waits for their effect. Points are pixels from the upper left corner of the node.
 */
public final class WindowRobot {
    private static final int STEPS = 4;
    private final Scene scene;

    WindowRobot(Scene scene) {
        this.scene = scene;
    }

    /** Clicks in the middle of a node. */
    public void click(String selector) throws Exception {
        var middle = DisplayToolkit.call(() -> {
            var bounds = node(selector).getBoundsInLocal();
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
        click(selector, middle.getX(), middle.getY());
    }

    /** Clicks on a point of a node. */
    public void click(String selector, double x, double y) throws Exception {
        pointAt(selector, x, y);
        act(robot -> robot.mouseClick(MouseButton.PRIMARY));
    }

    /** Moves the pointer over a point of a node. */
    public void pointAt(String selector, double x, double y) throws Exception {
        var at = onScreen(selector, x, y);
        act(robot -> robot.mouseMove(at));
        DisplayToolkit.awaitFrames(1);
    }

    /** Drags with the primary button from a point of a node by a distance in pixels. */
    public void drag(String selector, double x, double y, double byX, double byY) throws Exception {
        pointAt(selector, x, y);
        act(robot -> robot.mousePress(MouseButton.PRIMARY));
        for (int step = 1; step <= STEPS; step++) {
            pointAt(selector, x + byX * step / STEPS, y + byY * step / STEPS);
        }
        act(robot -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    /** Turns the wheel over a point of a node; a positive amount turns it towards the user. */
    public void turnWheel(String selector, double x, double y, int amount) throws Exception {
        pointAt(selector, x, y);
        act(robot -> robot.mouseWheel(amount));
    }

    /** Presses keys one after the other, holding each, and releases them in reverse. */
    public void press(KeyCode... keys) throws Exception {
        var down = List.of(keys);
        act(robot -> {
            down.forEach(robot::keyPress);
            down.reversed().forEach(robot::keyRelease);
        });
    }

    /** Types capital letters and digits as keys without Shift. */
    public void type(String text) throws Exception {
        for (var letter : text.split("", -1)) {
            if (!letter.isEmpty()) {
                press(KeyCode.getKeyCode(letter));
            }
        }
    }

    /** Action of the robot of the display. */
    private interface RobotAction {
        void on(Robot robot);
    }

    private static void act(RobotAction action) throws Exception {
        DisplayToolkit.run(() -> action.on(new Robot()));
    }

    private Point2D onScreen(String selector, double x, double y) throws Exception {
        return DisplayToolkit.call(() -> node(selector).localToScreen(x, y));
    }

    private Node node(String selector) {
        return ShownText.find(scene, selector)
                .orElseThrow(() -> new AssertionError("The window shows no %s".formatted(selector)));
    }
}
