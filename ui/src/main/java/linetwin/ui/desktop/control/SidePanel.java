package linetwin.ui.desktop.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.ui.text.InterfaceText;

/** Panel beside the line view: a title, a button that closes it, and its content. */
public final class SidePanel extends VBox {
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open", true);

    public SidePanel(
            String id, ObservableValue<String> title, Region content, InterfaceText texts, BooleanProperty furnished) {
        setId(id);
        getStyleClass().add("panel");
        var name = new Label();
        name.textProperty().bind(title);
        name.getStyleClass().add("panel-title");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var close = new Button("✕");
        close.getStyleClass().addAll("flat", "small", "panel-close");
        close.accessibleTextProperty().bind(texts.bound("panel.close"));
        var tip = new Tooltip();
        tip.textProperty().bind(texts.bound("panel.close"));
        close.setTooltip(tip);
        close.setOnAction(_ -> open.set(false));
        var bar = new HBox(8, name, close);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("panel-bar");
        setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(bar, content);
        visibleProperty().bind(open.and(furnished));
        managedProperty().bind(visibleProperty());
    }

    public BooleanProperty openProperty() {
        return open;
    }
}
