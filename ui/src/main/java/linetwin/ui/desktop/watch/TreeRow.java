package linetwin.ui.desktop.watch;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import linetwin.core.model.StationCondition;
import linetwin.ui.desktop.selection.Selection;

/** Row of the tree. It stays the same object while its texts change, so that the tree does not jump. */
final class TreeRow {
    private final String code;
    private final Selection target;
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty detail = new SimpleStringProperty(this, "detail", "");
    private final StringProperty tip = new SimpleStringProperty(this, "tip", "");
    private final ObjectProperty<Optional<StationCondition>> condition =
            new SimpleObjectProperty<>(this, "condition", Optional.empty());

    /**
     * @param code id, shown before the name; empty for a group
     * @param target selection that follows a choice of the row
     */
    TreeRow(String code, Selection target) {
        this.code = code;
        this.target = target;
    }

    String code() {
        return code;
    }

    Selection target() {
        return target;
    }

    StringProperty titleProperty() {
        return title;
    }

    StringProperty detailProperty() {
        return detail;
    }

    /** Text shown while the pointer rests on the row: cause of its condition; may be empty. */
    StringProperty tipProperty() {
        return tip;
    }

    ObjectProperty<Optional<StationCondition>> conditionProperty() {
        return condition;
    }

    void update(String newTitle, String newDetail, Optional<StationCondition> newCondition) {
        title.set(newTitle);
        detail.set(newDetail);
        if (!newCondition.equals(condition.get())) {
            condition.set(newCondition);
        }
    }

    /** Accessible text of this row, for a screen reader. */
    String accessibleText() {
        return String.join(", ", code + " " + title.get(), detail.get()).strip();
    }

    boolean matches(String wanted) {
        var text = (code + " " + title.get()).toLowerCase(Locale.ROOT);
        return text.contains(wanted);
    }
}
