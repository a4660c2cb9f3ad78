package linetwin.ui.desktop.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import linetwin.ui.desktop.selection.Selection;

/** Section of a faceplate. Keeps the nodes of rows whose kind stays the same. */
final class FaceplateSectionBox extends VBox {
    private final Label heading = new Label();
    private final VBox rows = new VBox(6);
    private final List<FaceplateRowNode> nodes = new ArrayList<>();
    private final Consumer<Selection> choose;

    FaceplateSectionBox(Consumer<Selection> choose) {
        super(8);
        this.choose = choose;
        heading.getStyleClass().add("section-heading");
        getChildren().addAll(heading, rows);
    }

    void show(Faceplate.Section section) {
        heading.setText(section.heading());
        while (nodes.size() > section.rows().size()) {
            nodes.removeLast();
            rows.getChildren().removeLast();
        }
        for (int i = 0; i < section.rows().size(); i++) {
            show(i, section.rows().get(i));
        }
    }

    private void show(int index, Faceplate.Row row) {
        if (index == nodes.size()) {
            nodes.add(FaceplateRowNode.of(row, choose));
            rows.getChildren().add(nodes.get(index).node());
        } else if (!nodes.get(index).canShow(row)) {
            nodes.set(index, FaceplateRowNode.of(row, choose));
            rows.getChildren().set(index, nodes.get(index).node());
        }
        nodes.get(index).show(row);
    }
}
