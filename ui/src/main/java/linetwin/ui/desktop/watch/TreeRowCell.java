package linetwin.ui.desktop.watch;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import linetwin.core.model.AttentionLevel;
import linetwin.core.model.StationCondition;
import linetwin.ui.desktop.condition.ConditionIcon;
import org.jspecify.annotations.Nullable;

/** Cell of a row: icon, name, and below them the state as a text. */
final class TreeRowCell extends TreeCell<TreeRow> {
    private static final PseudoClass ABNORMAL = PseudoClass.getPseudoClass("abnormal");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private final ConditionIcon mark = new ConditionIcon(StationCondition.IDLE);
    private final Label code = new Label();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Tooltip tip = new Tooltip();
    private final HBox content;
    private Subscription following = Subscription.EMPTY;

    TreeRowCell() {
        code.getStyleClass().add("code");
        code.setMinWidth(USE_PREF_SIZE);
        title.getStyleClass().add("row-title");
        detail.getStyleClass().add("row-detail");
        var names = new HBox(6, code, title);
        var lines = new VBox(names, detail);
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        content = new HBox(8, mark, lines);
        content.setAlignment(Pos.CENTER_LEFT);
        // Preferred width 0: a cell as wide as its content would make the tree scroll sideways.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable TreeRow row, boolean empty) {
        super.updateItem(row, empty);
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (empty || row == null) {
            setGraphic(null);
            pseudoClassStateChanged(ABNORMAL, false);
            pseudoClassStateChanged(STALE, false);
            setAccessibleText(null);
            setTooltip(null);
            return;
        }
        setGraphic(content);
        code.setText(row.code());
        code.setManaged(!row.code().isEmpty());
        following = Subscription.combine(
                row.titleProperty().subscribe(title::setText),
                row.detailProperty().subscribe(text -> showDetail(row, text)),
                row.tipProperty().subscribe(this::showTip),
                row.conditionProperty().subscribe(this::marked));
    }

    private void showTip(String text) {
        tip.setText(text);
        setTooltip(text.isEmpty() ? null : tip);
    }

    private void showDetail(TreeRow row, String text) {
        detail.setText(text);
        detail.setManaged(!text.isEmpty());
        setAccessibleText(row.accessibleText());
    }

    private void marked(Optional<StationCondition> condition) {
        condition.ifPresent(mark::show);
        mark.setVisible(condition.isPresent());
        mark.setManaged(condition.isPresent());
        pseudoClassStateChanged(
                STALE,
                condition.filter(c -> c == StationCondition.OUT_OF_CONTACT).isPresent());
        pseudoClassStateChanged(
                ABNORMAL,
                condition.filter(c -> c.attention() == AttentionLevel.ABNORMAL).isPresent());
    }
}
