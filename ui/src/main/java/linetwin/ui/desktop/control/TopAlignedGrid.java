package linetwin.ui.desktop.control;

import javafx.geometry.VPos;
import javafx.scene.layout.RowConstraints;

/**
 * Rows of a grid in which all cells begin at the top, however many lines follow in one of them. A row that is aligned
 * at the baseline would be as high as one line only, and what wraps would run into the next row.
 */
public final class TopAlignedGrid {
    private TopAlignedGrid() {}

    public static RowConstraints row() {
        var row = new RowConstraints();
        row.setValignment(VPos.TOP);
        return row;
    }
}
