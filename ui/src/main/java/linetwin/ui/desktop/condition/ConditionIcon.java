package linetwin.ui.desktop.condition;

import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import linetwin.core.model.StationCondition;
import org.jspecify.annotations.Nullable;

/** Icon of a condition, 16 px square. Shape and colour come from {@link ConditionTable}. */
public final class ConditionIcon extends Pane {
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
    private static final double SIZE = 16;
    private final SVGPath outline = new SVGPath();
    private final SVGPath detail = new SVGPath();
    private @Nullable StationCondition shown;

    public ConditionIcon(StationCondition first) {
        getStyleClass().add("condition-icon");
        outline.getStyleClass().add("condition-outline");
        detail.getStyleClass().add("condition-detail");
        getChildren().addAll(outline, detail);
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        setMouseTransparent(true);
        show(first);
    }

    public void show(StationCondition condition) {
        if (condition == shown) {
            return;
        }
        var style = ConditionTable.of(condition);
        getStyleClass().setAll("condition-icon", style.role().styleClass());
        pseudoClassStateChanged(FILLED, style.filled());
        outline.setContent(style.outline());
        detail.setContent(style.detail());
        shown = condition;
    }
}
