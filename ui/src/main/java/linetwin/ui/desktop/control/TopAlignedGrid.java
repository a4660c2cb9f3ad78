package linetwin.ui.desktop.control;

import javafx.geometry.VPos;
import javafx.scene.layout.RowConstraints;

/**
 * Grid rows whose cells are aligned at the top, whatever the number of their lines. A row with baseline alignment would
 * be one line high, and wrapped text would overlap the next row.
 */
public final class TopAlignedGrid {
    private TopAlignedGrid() {}

    public static RowConstraints row() {
        var row = new RowConstraints();
        row.setValignment(VPos.TOP);
        return row;
    }
}
