package linetwin.ui.desktop.control;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Bar of a share of a whole: solid for the known share, hatched for the rest. */
public final class ShareBar extends HBox {
    private static final double WIDTH = 120;
    private static final double HEIGHT = 10;
    private final Region known = new Region();
    private final Region unknown = new Region();

    public ShareBar() {
        getStyleClass().add("share-bar");
        known.getStyleClass().add("known");
        unknown.getStyleClass().add("unknown");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        getChildren().addAll(known, unknown);
    }

    /** Shows a share, 0 to 1. A small unknown rest stays visible. */
    public void show(double share) {
        var hatched = share >= 1 ? 0 : Math.max(3, (1 - Math.clamp(share, 0, 1)) * WIDTH);
        wide(known, WIDTH - hatched);
        wide(unknown, hatched);
    }

    private static void wide(Region part, double width) {
        part.setMinWidth(width);
        part.setPrefWidth(width);
        part.setMaxWidth(width);
    }
}
