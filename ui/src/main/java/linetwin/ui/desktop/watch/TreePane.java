package linetwin.ui.desktop.watch;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linetwin.core.layout.LineLayout;
import linetwin.ui.desktop.control.UserChoiceListener;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.text.InterfaceText;
import org.jspecify.annotations.Nullable;

/** Tree panel: a search field above the rows of the line. */
final class TreePane extends VBox {
    private final LineTree tree;
    private final TreeView<TreeRow> view = new TreeView<>();
    private final TextField search = new TextField();
    private final ObjectProperty<Selection> selection;

    TreePane(LineLayout layout, InterfaceText texts, ObjectProperty<Selection> selection) {
        this.selection = selection;
        tree = new LineTree(layout, texts);
        getStyleClass().add("tree-pane");
        view.setId("line-tree");
        view.setRoot(tree.root());
        view.setShowRoot(false);
        view.setCellFactory(_ -> new TreeRowCell());
        UserChoiceListener.listen(view, () -> chosen(view.getSelectionModel().getSelectedItem()));
        view.accessibleTextProperty().bind(texts.bound("tree.title"));
        search.setId("tree-search");
        search.promptTextProperty().bind(texts.bound("tree.search"));
        search.accessibleTextProperty().bind(texts.bound("tree.search"));
        search.textProperty().subscribe(text -> {
            tree.search(text);
            restore();
        });
        selection.subscribe(this::follow);
        setVgrow(view, Priority.ALWAYS);
        getChildren().addAll(search, view);
    }

    void show(DisplayFrame frame) {
        tree.show(frame);
        restore();
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void chosen(@Nullable TreeItem<TreeRow> item) {
        if (item != null && !(item.getValue().target() instanceof Selection.Nothing)) {
            selection.set(item.getValue().target());
        }
    }

    /** Selects the row of an object that was selected in another view, and scrolls to it. */
    private void follow(Selection picked) {
        if (!isShown(picked)) {
            tree.find(picked).ifPresentOrElse(this::reveal, view.getSelectionModel()::clearSelection);
        }
    }

    /** Selects the row of the selected object again after rows have come and gone. A selected group stays. */
    private void restore() {
        var at = view.getSelectionModel().getSelectedItem();
        var onGroup = at != null && at.getValue().target() instanceof Selection.Nothing;
        if (!onGroup && !isShown(selection.get())) {
            tree.find(selection.get())
                    .filter(item -> view.getRow(item) >= 0)
                    .ifPresentOrElse(view.getSelectionModel()::select, view.getSelectionModel()::clearSelection);
        }
    }

    private boolean isShown(Selection picked) {
        var at = view.getSelectionModel().getSelectedItem();
        return at != null && at.getValue().target().equals(picked);
    }

    private void reveal(TreeItem<TreeRow> item) {
        for (var group = item.getParent(); group != null; group = group.getParent()) {
            group.setExpanded(true);
        }
        view.getSelectionModel().select(item);
        view.scrollTo(Math.max(0, view.getRow(item) - 3));
    }
}
