package linetwin.ui.desktop.control;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linetwin.ui.text.InterfaceText;

/** Sheet over the line: a heading, sentences, figures, and commands that can be copied. */
public final class SheetPane extends StackPane {
    private static final double WIDTH = 880;
    private final InterfaceText texts;
    private final VBox lines = new VBox(16);

    public SheetPane(InterfaceText texts, String id) {
        this.texts = texts;
        setId(id);
        getStyleClass().add("page");
        lines.getStyleClass().add("sheet");
        lines.setMaxWidth(WIDTH);
        lines.setMaxHeight(Region.USE_PREF_SIZE);
        var middle = new StackPane(lines);
        var scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        getChildren().add(scroll);
    }

    public SheetPane title(String key) {
        return label(texts.bound(key), "heading");
    }

    public SheetPane sentence(String key) {
        return label(texts.bound(key), "sentence");
    }

    public SheetPane heading(String key) {
        return label(texts.bound(key), "section-heading");
    }

    /** Adds a name and, right-aligned, its value. */
    public SheetPane figure(ObservableValue<String> name, ObservableValue<String> value) {
        var left = bound(name, "muted");
        var right = bound(value, "figure");
        right.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return add(new HBox(16, left, gap, right));
    }

    /** Adds a command with its description above it. */
    public SheetPane command(String key, String command) {
        var field = new TextField(command);
        field.setEditable(false);
        // Button beside it copies the text; focus on the text field would scroll the page.
        field.setFocusTraversable(false);
        field.getStyleClass().add("command");
        HBox.setHgrow(field, Priority.ALWAYS);
        var copy = new Button();
        copy.textProperty().bind(texts.bound("page.copy"));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(_ -> copy(command));
        var row = new HBox(8, field, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        return add(new VBox(4, bound(texts.bound(key), "sentence"), row));
    }

    /** Adds a button with an action. */
    public SheetPane button(String key, Runnable action) {
        var button = new Button();
        button.textProperty().bind(texts.bound(key));
        button.setDefaultButton(false);
        button.getStyleClass().add("accent");
        button.setOnAction(_ -> action.run());
        return add(button);
    }

    private SheetPane label(ObservableValue<String> text, String style) {
        return add(bound(text, style));
    }

    private static Label bound(ObservableValue<String> text, String style) {
        var label = new Label();
        label.textProperty().bind(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private SheetPane add(Node node) {
        lines.getChildren().add(node);
        return this;
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
