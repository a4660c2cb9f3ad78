package linetwin.ui.desktop.watch;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linetwin.core.layout.LineLayout;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.text.InterfaceText;
import org.jspecify.annotations.Nullable;

/** Tree panel: a search field above the rows of the line. */
final class TreePane extends VBox {
    private final LineTree tree;
    private final TreeView<TreeRow> view = new TreeView<>();
    private final TextField search = new TextField();
    private final ObjectProperty<Selection> selection;
    private boolean following;

    TreePane(LineLayout layout, InterfaceText texts, ObjectProperty<Selection> selection) {
        this.selection = selection;
        tree = new LineTree(layout, texts);
        getStyleClass().add("tree-pane");
        view.setId("line-tree");
        view.setRoot(tree.root());
        view.setShowRoot(false);
        view.setCellFactory(_ -> new TreeRowCell());
        view.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        view.accessibleTextProperty().bind(texts.bound("tree.title"));
        search.setId("tree-search");
        search.promptTextProperty().bind(texts.bound("tree.search"));
        search.accessibleTextProperty().bind(texts.bound("tree.search"));
        search.textProperty().subscribe(tree::search);
        selection.subscribe(this::follow);
        setVgrow(view, Priority.ALWAYS);
        getChildren().addAll(search, view);
    }

    void show(DisplayFrame frame) {
        tree.show(frame);
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void chosen(@Nullable TreeItem<TreeRow> item) {
        if (item != null && !following && !(item.getValue().target() instanceof Selection.Nothing)) {
            selection.set(item.getValue().target());
        }
    }

    /** Selects the row of an object that was selected in another view, and scrolls to it. */
    private void follow(Selection picked) {
        var at = view.getSelectionModel().getSelectedItem();
        if (at != null && at.getValue().target().equals(picked)) {
            return;
        }
        following = true;
        tree.find(picked).ifPresentOrElse(this::reveal, view.getSelectionModel()::clearSelection);
        following = false;
    }

    private void reveal(TreeItem<TreeRow> item) {
        for (var group = item.getParent(); group != null; group = group.getParent()) {
            group.setExpanded(true);
        }
        view.getSelectionModel().select(item);
        view.scrollTo(Math.max(0, view.getRow(item) - 3));
    }
}
