package linetwin.ui.desktop;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * Place and outer size of the window, in pixels of the screen.
 *
 * @param maximized true if the window fills its screen; the rectangle is the one to which it returns
 */
record WindowPlacement(Rectangle2D area, boolean maximized) {
    private static final Pattern TEXT = Pattern.compile("(-?\\d{1,5}) (-?\\d{1,5}) (\\d{1,5}) (\\d{1,5})( maximized)?");
    /** Width and height of the part of the title bar that must be visible, so that the window can be moved. */
    private static final double HANDLE_WIDTH = 120;

    private static final double HANDLE_HEIGHT = 24;

    /** Placement that {@link #text} wrote; empty for another text. */
    static Optional<WindowPlacement> parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var area = new Rectangle2D(
                Integer.parseInt(match.group(1)),
                Integer.parseInt(match.group(2)),
                Integer.parseInt(match.group(3)),
                Integer.parseInt(match.group(4)));
        return Optional.of(new WindowPlacement(area, match.group(5) != null));
    }

    String text() {
        return "%d %d %d %d%s"
                .formatted(
                        Math.round(area.getMinX()),
                        Math.round(area.getMinY()),
                        Math.round(area.getWidth()),
                        Math.round(area.getHeight()),
                        maximized ? " maximized" : "");
    }

    /**
     * Placement of a window of a size in the middle of the first screen.
     *
     * @param screens visible areas of the screens, the first one first
     */
    static WindowPlacement centred(double width, double height, List<Rectangle2D> screens) {
        var screen = screens.getFirst();
        double fittingWidth = Math.min(width, screen.getWidth());
        double fittingHeight = Math.min(height, screen.getHeight());
        return new WindowPlacement(
                new Rectangle2D(
                        screen.getMinX() + (screen.getWidth() - fittingWidth) / 2,
                        screen.getMinY() + (screen.getHeight() - fittingHeight) / 2,
                        fittingWidth,
                        fittingHeight),
                false);
    }

    /** This placement if its title bar can be grasped on one of the screens; else in the middle of the first one. */
    WindowPlacement visibleOn(List<Rectangle2D> screens) {
        for (var screen : screens) {
            double width = Math.min(area.getMaxX(), screen.getMaxX()) - Math.max(area.getMinX(), screen.getMinX());
            boolean top = area.getMinY() >= screen.getMinY() && area.getMinY() + HANDLE_HEIGHT <= screen.getMaxY();
            if (width >= HANDLE_WIDTH && top) {
                return new WindowPlacement(
                        new Rectangle2D(
                                area.getMinX(),
                                area.getMinY(),
                                Math.min(area.getWidth(), screen.getWidth()),
                                Math.min(area.getHeight(), screen.getHeight())),
                        maximized);
            }
        }
        var centred = centred(area.getWidth(), area.getHeight(), screens);
        return new WindowPlacement(centred.area(), maximized);
    }

    /** Visible areas of the screens of this machine, the first one first. */
    static List<Rectangle2D> screens() {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    }

    /** Moves a stage here. */
    void applyTo(Stage stage) {
        stage.setX(area.getMinX());
        stage.setY(area.getMinY());
        stage.setWidth(area.getWidth());
        stage.setHeight(area.getHeight());
        stage.setMaximized(maximized);
    }

    /** Placement of a stage. While it fills its screen, the rectangle of {@code before} is kept. */
    static WindowPlacement of(Stage stage, Optional<WindowPlacement> before) {
        var area = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        return stage.isMaximized()
                ? new WindowPlacement(before.map(WindowPlacement::area).orElse(area), true)
                : new WindowPlacement(area, false);
    }
}
