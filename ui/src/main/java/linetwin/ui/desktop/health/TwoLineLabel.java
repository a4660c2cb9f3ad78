package linetwin.ui.desktop.health;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Label of a figure, with an additional text in small letters below it. */
public final class TwoLineLabel extends VBox {
    private static final PseudoClass NOTABLE = PseudoClass.getPseudoClass("notable");
    private final Label value = new Label();
    private final Label below = new Label();

    public TwoLineLabel(Pos side) {
        setAlignment(side);
        value.getStyleClass().add("cell-value");
        below.getStyleClass().add("muted");
        value.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("cell");
        setFillWidth(false);
        getChildren().addAll(value, below);
    }

    public void show(SourceDetails.Cell cell) {
        value.setText(cell.value());
        below.setText(cell.below());
        below.setManaged(!cell.below().isEmpty());
        pseudoClassStateChanged(NOTABLE, cell.notable());
    }
}
