package linetwin.ui.desktop.shortcut;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linetwin.ui.desktop.control.TopAlignedGrid;
import linetwin.ui.text.InterfaceText;

/** Help over the window: every key and gesture, grouped by the part of the window in which it works. */
public final class HelpPane extends StackPane {
    private static final double WIDTH = 1160;
    private static final double KEYS = 236;
    private final InterfaceText texts;
    private final Button close = new Button();

    /**
     * Help page of some tables.
     *
     * @param columns tables in two or more columns, in the order of reading
     * @param leave closes the page
     */
    public HelpPane(InterfaceText texts, List<List<ShortcutTable>> columns, Runnable leave) {
        this.texts = texts;
        setId("help");
        getStyleClass().add("help");
        var title = label("help.title", "heading");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        close.setId("help-close");
        close.textProperty().bind(texts.bound("help.close"));
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(_ -> leave.run());
        var head = new HBox(16, title, close);
        head.setAlignment(Pos.CENTER_LEFT);
        var body = new HBox(32);
        columns.forEach(column -> body.getChildren().add(column(column)));
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var sheet = new VBox(12, head, label("help.lead", "sentence"), scroll);
        sheet.setId("help-sheet");
        sheet.getStyleClass().add("help-sheet");
        sheet.setMaxWidth(WIDTH);
        getChildren().add(sheet);
    }

    /** Moves the keyboard focus to the page, so that no key reaches what it covers. */
    public void focus() {
        close.requestFocus();
    }

    private VBox column(List<ShortcutTable> tables) {
        var column = new VBox(16, tables.stream().map(this::section).toArray(VBox[]::new));
        column.setPrefWidth(WIDTH / 2);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private VBox section(ShortcutTable table) {
        var grid = new GridPane(16, 4);
        var left = new ColumnConstraints(KEYS);
        var right = new ColumnConstraints();
        right.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(left, right);
        var rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            grid.getRowConstraints().add(TopAlignedGrid.row());
            grid.addRow(i, inputs(rows.get(i)), label(rows.get(i).text(), "help-effect"));
        }
        return new VBox(4, label(table.title(), "section-heading"), grid);
    }

    /** Keys and gestures of a row, joined in the language of the window. */
    private Label inputs(ShortcutRow row) {
        var label = new Label();
        label.getStyleClass().add("help-input");
        label.setWrapText(true);
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Stream.concat(
                                        row.gestures().stream().map(gesture -> texts.text(gesture.text())),
                                        Stream.of(row.keys()).filter(keys -> !keys.isEmpty()))
                                .collect(Collectors.joining(texts.text("help.or"))),
                        texts.languageProperty()));
        return label;
    }

    private Label label(String key, String style) {
        var label = new Label();
        label.textProperty().bind(texts.bound(key));
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
