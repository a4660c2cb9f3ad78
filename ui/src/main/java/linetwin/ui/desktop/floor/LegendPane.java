package linetwin.ui.desktop.floor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import linetwin.core.model.StationCondition;
import linetwin.ui.desktop.condition.ConditionStyle;
import linetwin.ui.desktop.condition.ConditionTable;
import linetwin.ui.desktop.floor.line.LineFigure;
import linetwin.ui.desktop.floor.paint.FloorAmbience;
import linetwin.ui.text.InterfaceText;

/** Legend with icon, colour and word of each condition. */
final class LegendPane extends VBox {
    private static final double SPACE = 8;
    private static final double ICON = 16;

    /** Conditions of a station, most attention first; an alarm of the equipment is no condition of a station. */
    private static final List<StationCondition> SHOWN = Arrays.stream(StationCondition.values())
            .filter(condition -> condition != StationCondition.ALARM)
            .sorted(Comparator.reverseOrder())
            .toList();

    private final List<Group> icons = new ArrayList<>();
    private final List<Label> words = new ArrayList<>();
    private final Label title = new Label();

    LegendPane(InterfaceText texts) {
        super(SPACE / 2);
        setPadding(new Insets(SPACE * 1.5, SPACE * 2, SPACE * 1.5, SPACE * 2));
        setMouseTransparent(true);
        title.textProperty().bind(texts.bound("floor.legend"));
        title.setFont(Font.font("Noto Sans CJK SC", FontWeight.BOLD, 13));
        getChildren().add(title);
        for (var condition : SHOWN) {
            var style = ConditionTable.of(condition);
            var icon = icon(style);
            var word = new Label();
            word.setFont(Font.font("Noto Sans CJK SC", 13));
            word.textProperty().bind(texts.bound(style.key()));
            icons.add(icon);
            words.add(word);
            getChildren().add(new HBox(SPACE, icon, word));
        }
    }

    /** Icon as in the tree; its colour is that of the floor. */
    private static Group icon(ConditionStyle style) {
        var outline = path(style.outline());
        var detail = path(style.detail());
        return new Group(new Rectangle(ICON, ICON, Color.TRANSPARENT), outline, detail);
    }

    private static SVGPath path(String content) {
        var path = new SVGPath();
        path.setContent(content);
        path.setFill(Color.TRANSPARENT);
        path.setStrokeWidth(2);
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        return path;
    }

    private static void paint(Group icon, boolean filled, Color colour, Color ground) {
        var shapes = icon.getChildren();
        if (shapes.get(1) instanceof SVGPath outline && shapes.get(2) instanceof SVGPath detail) {
            outline.setStroke(colour);
            outline.setFill(filled ? colour : Color.TRANSPARENT);
            detail.setStroke(filled ? ground : colour);
        }
    }

    void paint(FloorAmbience ambience, boolean operate, boolean dark) {
        setBackground(new Background(new BackgroundFill(ambience.paper(), new CornerRadii(SPACE), Insets.EMPTY)));
        title.setTextFill(ambience.ink());
        words.forEach(w -> w.setTextFill(ambience.ink()));
        for (int i = 0; i < icons.size(); i++) {
            var condition = SHOWN.get(i);
            paint(
                    icons.get(i),
                    ConditionTable.of(condition).filled(),
                    LineFigure.colourOf(condition, operate, dark),
                    ambience.paper());
        }
    }
}
