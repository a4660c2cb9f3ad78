package linetwin.ui.desktop.health;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Columns of the table of sources: the same widths in its header and in each row. */
enum SourceTableColumns {
    STATE(124, Pos.CENTER_LEFT),
    SOURCE(216, Pos.CENTER_LEFT),
    TRACK(0, Pos.CENTER),
    RATE(64, Pos.CENTER_RIGHT),
    LATENCY(104, Pos.CENTER_RIGHT),
    CLOCK(84, Pos.CENTER_RIGHT),
    LOST(56, Pos.CENTER_RIGHT),
    REJECTED(68, Pos.CENTER_RIGHT),
    QUEUE(68, Pos.CENTER_RIGHT),
    MORE(36, Pos.CENTER);

    private static final double GAP = 12;
    private final double width;
    private final Pos side;

    SourceTableColumns(double width, Pos side) {
        this.width = width;
        this.side = side;
    }

    /** Row with one node in each column, in their order. */
    static HBox row(Node... cells) {
        var row = new HBox(GAP);
        row.setAlignment(Pos.CENTER_LEFT);
        for (var column : values()) {
            row.getChildren().add(column.cell(cells[column.ordinal()]));
        }
        return row;
    }

    private Region cell(Node content) {
        var cell = new StackPane(content);
        StackPane.setAlignment(content, side);
        cell.setAlignment(side);
        cell.setMaxHeight(Region.USE_PREF_SIZE);
        if (this == TRACK) {
            HBox.setHgrow(cell, Priority.ALWAYS);
            cell.setMinWidth(80);
        } else {
            cell.setMinWidth(width);
            cell.setPrefWidth(width);
            cell.setMaxWidth(width);
        }
        return cell;
    }
}
