package linetwin.ui.desktop.control;

import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** Bar of a fill level; it is highlighted above one half. */
public final class FillBar extends Pane {
    private static final double WIDTH = 64;
    private static final double HEIGHT = 6;
    private static final PseudoClass HIGH = PseudoClass.getPseudoClass("high");
    private final Rectangle fill = new Rectangle(0, 0, 0, HEIGHT);

    public FillBar() {
        getStyleClass().add("fill-bar");
        fill.getStyleClass().add("fill");
        var track = new Rectangle(0, 0, WIDTH, HEIGHT);
        track.getStyleClass().add("track");
        getChildren().addAll(track, fill);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
    }

    public void show(double share) {
        fill.setWidth(share > 0 ? Math.max(2, share * WIDTH) : 0);
        pseudoClassStateChanged(HIGH, share > 0.5);
    }
}
