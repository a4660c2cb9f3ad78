package linetwin.ui.desktop.health;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.ui.desktop.control.TopAlignedGrid;

/** Nodes of all figures of one source, its gaps and its rejected values. */
final class SourceDetailsPane extends HBox {
    private static final int COLUMNS = 2;
    private final GridPane facts = new GridPane(16, 4);
    private final List<Label> names = new ArrayList<>();
    private final List<Label> values = new ArrayList<>();
    private final EntriesBox gaps = new EntriesBox();
    private final EntriesBox rejections = new EntriesBox();

    SourceDetailsPane() {
        super(32);
        getStyleClass().add("details");
        for (int i = 0; i < COLUMNS; i++) {
            var value = new ColumnConstraints();
            value.setHgrow(Priority.ALWAYS);
            var name = new ColumnConstraints();
            name.setMinWidth(Region.USE_PREF_SIZE);
            facts.getColumnConstraints().addAll(name, value);
        }
        facts.setMinWidth(0);
        facts.setMaxHeight(USE_PREF_SIZE);
        var lists = new VBox(12, gaps, rejections);
        lists.setMinWidth(240);
        lists.setPrefWidth(400);
        HBox.setHgrow(facts, Priority.ALWAYS);
        HBox.setHgrow(lists, Priority.SOMETIMES);
        getChildren().addAll(facts, lists);
    }

    void show(SourceDetails card) {
        while (names.size() < card.facts().size()) {
            addFact((card.facts().size() + COLUMNS - 1) / COLUMNS);
        }
        for (int i = 0; i < card.facts().size(); i++) {
            names.get(i).setText(card.facts().get(i).name());
            values.get(i).setText(card.facts().get(i).value());
        }
        gaps.show(card.gaps());
        rejections.show(card.rejections());
    }

    private void addFact(int rows) {
        var name = new Label();
        name.getStyleClass().add("muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var value = new Label();
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        var at = names.size();
        if (at < rows) {
            facts.getRowConstraints().add(TopAlignedGrid.row());
        }
        facts.add(name, at / rows * 2, at % rows);
        facts.add(value, at / rows * 2 + 1, at % rows);
        names.add(name);
        values.add(value);
    }

    /** Heading and the newest entries below it. */
    private static final class EntriesBox extends VBox {
        private final Label heading = new Label();
        private final GridPane rows = new GridPane(12, 2);
        private List<SourceDetails.Entry> shown = List.of();
        private String none = "";

        EntriesBox() {
            super(4);
            heading.getStyleClass().add("section-heading");
            rows.getColumnConstraints().addAll(new ColumnConstraints(64), growing());
            getChildren().addAll(heading, rows);
        }

        private static ColumnConstraints growing() {
            var column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            return column;
        }

        void show(SourceDetails.Entries entries) {
            heading.setText(entries.heading());
            if (shown.equals(entries.entries()) && none.equals(entries.none())) {
                return;
            }
            shown = entries.entries();
            none = entries.none();
            rows.getChildren().clear();
            rows.getRowConstraints().clear();
            if (shown.isEmpty()) {
                rows.add(muted(none), 0, 0, 2, 1);
            }
            for (int i = 0; i < shown.size(); i++) {
                rows.getRowConstraints().add(TopAlignedGrid.row());
                rows.add(muted(shown.get(i).when()), 0, i);
                rows.add(wrapped(shown.get(i).what()), 1, i);
            }
        }

        private static Label muted(String text) {
            var label = wrapped(text);
            label.getStyleClass().add("muted");
            return label;
        }

        private static Label wrapped(String text) {
            var label = new Label(text);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            return label;
        }
    }
}
