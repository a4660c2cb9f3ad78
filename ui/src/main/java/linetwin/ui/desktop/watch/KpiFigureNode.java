package linetwin.ui.desktop.watch;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import linetwin.ui.text.InterfaceText;

/**
 * One figure of the line: name and value. A tooltip with its formula, its window and the known share of its input opens
 * under the pointer and on keyboard focus. An uncertain figure has a sign before it and a dashed border.
 */
final class KpiFigureNode extends HBox {
    private static final PseudoClass UNCERTAIN = PseudoClass.getPseudoClass("uncertain");
    private static final Duration DELAY = Duration.millis(300);
    private static final Duration SHOWN = Duration.seconds(60);
    private final Label value = new Label();
    private final Tooltip tip = new Tooltip();

    /** @param key key of the name of the figure */
    KpiFigureNode(String key, InterfaceText texts) {
        super(8);
        var name = new Label();
        name.textProperty().bind(texts.bound(key));
        name.getStyleClass().add("muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        value.getStyleClass().add("kpi-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("kpi-figure");
        setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(name, value);
        setFocusTraversable(true);
        tip.setShowDelay(DELAY);
        tip.setShowDuration(SHOWN);
        Tooltip.install(this, tip);
        focusedProperty().subscribe(this::showTip);
    }

    private void showTip(boolean focused) {
        var below = localToScreen(0, getHeight());
        if (focused && below != null) {
            tip.show(this, below.getX(), below.getY());
        } else {
            tip.hide();
        }
    }

    /**
     * Shows a value.
     *
     * @param explanation formula, window and input
     */
    void show(String text, boolean uncertain, String explanation) {
        value.setText(text);
        pseudoClassStateChanged(UNCERTAIN, uncertain);
        tip.setText(explanation);
        setAccessibleText(explanation);
    }
}
