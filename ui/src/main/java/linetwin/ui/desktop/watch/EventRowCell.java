package linetwin.ui.desktop.watch;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import linetwin.core.model.StationCondition;
import linetwin.ui.desktop.condition.ConditionIcon;
import org.jspecify.annotations.Nullable;

/** Cell of one abnormal event: arrow that unfolds it, icon, time, condition, station, duration. */
final class EventRowCell extends ListCell<EventRow> {
    private static final PseudoClass LASTING = PseudoClass.getPseudoClass("lasting");
    private static final double ARROW = 14;
    private final Label arrow = new Label();
    private final ConditionIcon mark = new ConditionIcon(StationCondition.IDLE);
    private final Label time = new Label();
    private final Label what = new Label();
    private final Label where = new Label();
    private final Label span = new Label();
    private final Tooltip tip = new Tooltip();
    private final HBox content = new HBox(8, arrow, mark, time, what, where, span);
    private Subscription following = Subscription.EMPTY;

    /** @param unfold folds or unfolds the row of a group */
    EventRowCell(Consumer<EventRow> unfold) {
        content.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(where, Priority.ALWAYS);
        where.setMaxWidth(Double.MAX_VALUE);
        where.setMinWidth(0);
        arrow.getStyleClass().addAll("muted", "event-arrow");
        arrow.setMinWidth(ARROW);
        arrow.setPrefWidth(ARROW);
        setOnMouseClicked(click -> {
            var row = getItem();
            if (row != null && row.spells().isShared()) {
                unfold.accept(row);
                click.consume();
            }
        });
        for (var fixed : new Region[] {time, what, span}) {
            fixed.setMinWidth(USE_PREF_SIZE);
        }
        time.getStyleClass().add("muted");
        what.getStyleClass().add("row-title");
        where.setTooltip(tip);
        span.getStyleClass().add("figure");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable EventRow row, boolean empty) {
        super.updateItem(row, empty);
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            pseudoClassStateChanged(LASTING, false);
            return;
        }
        mark.show(row.spells().condition());
        content.setPadding(new Insets(0, 0, 0, row.isInside() ? 2 * ARROW : 0));
        following = Subscription.combine(
                row.lastingProperty().subscribe(lasts -> pseudoClassStateChanged(LASTING, lasts)),
                row.unfoldedProperty().subscribe(open -> arrow.setText(arrowOf(row, open))),
                row.timeProperty().subscribe(time::setText),
                row.whatProperty().subscribe(what::setText),
                row.spanProperty().subscribe(span::setText),
                row.whereProperty().subscribe(text -> showWhere(row, text)));
        setGraphic(content);
    }

    private static String arrowOf(EventRow row, boolean open) {
        return !row.spells().isShared() ? "" : open ? "▾" : "▸";
    }

    private void showWhere(EventRow row, String text) {
        where.setText(text);
        tip.setText(text);
        setAccessibleText(
                String.join(", ", row.timeProperty().get(), row.whatProperty().get(), text));
    }
}
