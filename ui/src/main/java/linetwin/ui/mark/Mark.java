package linetwin.ui.mark;

import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;

/** The shape of a condition, 16 px square. Its colour comes from the theme; its shape alone tells the condition. */
public final class Mark extends Pane {
    private static final double SIZE = 16;
    private final SVGPath outline = new SVGPath();
    private final SVGPath detail = new SVGPath();
    private @Nullable Condition shown;

    public Mark(Condition first) {
        getStyleClass().add("mark");
        outline.getStyleClass().add("mark-outline");
        detail.getStyleClass().add("mark-detail");
        getChildren().addAll(outline, detail);
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        setMouseTransparent(true);
        show(first);
    }

    public void show(Condition condition) {
        if (condition == shown) {
            return;
        }
        getStyleClass().removeIf(name -> name.startsWith("mark-"));
        getStyleClass().add(condition.styleClass());
        outline.setContent(Shapes.outline(condition));
        detail.setContent(Shapes.detail(condition));
        shown = condition;
    }
}
