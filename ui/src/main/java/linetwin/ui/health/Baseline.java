package linetwin.ui.health;

import javafx.geometry.VPos;
import javafx.scene.layout.RowConstraints;

/** Rows of a grid in which the first lines stand level, however many lines follow in one of them. */
final class Baseline {
    private Baseline() {}

    static RowConstraints row() {
        var row = new RowConstraints();
        row.setValignment(VPos.BASELINE);
        return row;
    }
}
