package linetwin.ui.desktop.floor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import linetwin.core.model.StationCondition;
import linetwin.ui.desktop.condition.ConditionTable;
import linetwin.ui.desktop.floor.label.SignGlyphs;
import linetwin.ui.desktop.floor.line.LineFigure;
import linetwin.ui.desktop.floor.paint.FloorAmbience;
import linetwin.ui.text.InterfaceText;

/** Legend with sign, colour and word of each condition. */
final class LegendPane extends VBox {
    private static final double SPACE = 8;

    /** Conditions of a station, most attention first; an alarm of the equipment is no condition of a station. */
    private static final List<StationCondition> SHOWN = Arrays.stream(StationCondition.values())
            .filter(condition -> condition != StationCondition.ALARM)
            .sorted(Comparator.reverseOrder())
            .toList();

    private final List<Label> signs = new ArrayList<>();
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
            var sign = sign(style.sign());
            sign.setMinWidth(SPACE * 2.5);
            var word = new Label();
            word.setFont(Font.font("Noto Sans CJK SC", 13));
            word.textProperty().bind(texts.bound(style.key()));
            signs.add(sign);
            words.add(word);
            getChildren().add(new HBox(SPACE / 2, sign, word));
        }
    }

    private static Label sign(String sign) {
        if (!SignGlyphs.isOutline(sign)) {
            return new Label(sign);
        }
        var label = new Label();
        var outline = new SVGPath();
        outline.setContent(sign);
        outline.fillProperty().bind(label.textFillProperty());
        label.setGraphic(outline);
        return label;
    }

    void paint(FloorAmbience ambience, boolean operate, boolean dark) {
        setBackground(new Background(new BackgroundFill(ambience.paper(), new CornerRadii(SPACE), Insets.EMPTY)));
        title.setTextFill(ambience.ink());
        words.forEach(w -> w.setTextFill(ambience.ink()));
        for (int i = 0; i < signs.size(); i++) {
            signs.get(i).setTextFill(LineFigure.colourOf(SHOWN.get(i), operate, dark));
        }
    }
}
