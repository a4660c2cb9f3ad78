package linetwin.ui.desktop.health;

import java.util.Locale;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import linetwin.core.health.SourceStatus.State;
import org.jspecify.annotations.Nullable;

/** Icon of a connection state, 16 px square. Its shape alone identifies the state; the theme sets the colour. */
final class SourceStateIcon extends Pane {
    private static final double SIZE = 16;
    private final SVGPath outline = new SVGPath();
    private final SVGPath detail = new SVGPath();
    private @Nullable State shown;

    SourceStateIcon() {
        getStyleClass().add("state-mark");
        outline.getStyleClass().add("state-outline");
        detail.getStyleClass().add("state-detail");
        getChildren().addAll(outline, detail);
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        setMouseTransparent(true);
    }

    void show(State state) {
        if (state == shown) {
            return;
        }
        getStyleClass().removeIf(name -> name.startsWith("state-is-"));
        getStyleClass().add("state-is-" + state.name().toLowerCase(Locale.ROOT));
        outline.setContent(outline(state));
        detail.setContent(detail(state));
        shown = state;
    }

    private static String outline(State state) {
        return switch (state) {
            case LIVE, SILENT -> "M8 2A6 6 0 1 1 7.99 2Z";
            case OFF -> "M8 5A3 3 0 1 1 7.99 5Z";
            case CONNECTING ->
                "M5.7 2.5A6 6 0 0 1 10.3 2.5 M13.5 5.7A6 6 0 0 1 13.5 10.3 "
                        + "M10.3 13.5A6 6 0 0 1 5.7 13.5 M2.5 10.3A6 6 0 0 1 2.5 5.7";
            case LOST -> "M3 3L13 13 M13 3L3 13";
            case REFUSED -> "M5.2 1.5H10.8L14.5 5.2V10.8L10.8 14.5H5.2L1.5 10.8V5.2Z";
        };
    }

    private static String detail(State state) {
        return switch (state) {
            case LIVE -> "M5.2 8.2L7.2 10.2L10.9 6";
            case SILENT -> "M8 5.5V8.4 M8 10.7V10.9";
            case REFUSED -> "M4.8 8H11.2";
            case OFF, CONNECTING, LOST -> "";
        };
    }
}
