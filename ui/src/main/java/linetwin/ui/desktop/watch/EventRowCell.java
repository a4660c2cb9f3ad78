package linetwin.ui.desktop.watch;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import linetwin.core.model.StationCondition;
import linetwin.ui.desktop.condition.ConditionIcon;
import org.jspecify.annotations.Nullable;

/** Cell of one abnormal event: icon, time, condition, station, duration. */
final class EventRowCell extends ListCell<EventRow> {
    private static final PseudoClass LASTING = PseudoClass.getPseudoClass("lasting");
    private final ConditionIcon mark = new ConditionIcon(StationCondition.IDLE);
    private final Label time = new Label();
    private final Label what = new Label();
    private final Label where = new Label();
    private final Label span = new Label();
    private final Tooltip tip = new Tooltip();
    private final HBox content = new HBox(8, mark, time, what, where, span);
    private Subscription following = Subscription.EMPTY;

    EventRowCell() {
        content.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(where, Priority.ALWAYS);
        where.setMaxWidth(Double.MAX_VALUE);
        where.setMinWidth(0);
        time.setMinWidth(USE_PREF_SIZE);
        time.getStyleClass().add("muted");
        what.getStyleClass().add("row-title");
        what.setMinWidth(USE_PREF_SIZE);
        where.setTooltip(tip);
        span.getStyleClass().add("figure");
        span.setMinWidth(USE_PREF_SIZE);
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
        mark.show(row.event().condition());
        pseudoClassStateChanged(LASTING, row.event().lasts());
        following = Subscription.combine(
                row.timeProperty().subscribe(time::setText),
                row.whatProperty().subscribe(what::setText),
                row.spanProperty().subscribe(span::setText),
                row.whereProperty().subscribe(text -> {
                    where.setText(text);
                    tip.setText(text);
                    setAccessibleText(String.join(
                            ", ", row.timeProperty().get(), row.whatProperty().get(), text));
                }));
        setGraphic(content);
    }
}
