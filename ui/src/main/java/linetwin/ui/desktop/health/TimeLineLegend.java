package linetwin.ui.desktop.health;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import linetwin.core.health.SourceStateSpan;
import linetwin.ui.desktop.condition.ThemePalette;
import linetwin.ui.text.InterfaceText;

/** Legend of the patterns of the time line. */
final class TimeLineLegend extends FlowPane {
    private static final double SAMPLE = 40;
    private static final double HEIGHT = 28;

    TimeLineLegend(InterfaceText texts, BooleanProperty dark) {
        super(24, 4);
        getStyleClass().add("health-legend");
        setAlignment(Pos.CENTER_LEFT);
        for (var kind : SourceStateSpan.Kind.values()) {
            getChildren().add(entry(texts, dark, kind));
        }
    }

    private static Node entry(InterfaceText texts, BooleanProperty dark, SourceStateSpan.Kind kind) {
        var sample = new Canvas(SAMPLE, HEIGHT);
        dark.subscribe(isDark -> {
            sample.getGraphicsContext2D().clearRect(0, 0, SAMPLE, HEIGHT);
            TrackBar.paint(sample.getGraphicsContext2D(), ThemePalette.of(isDark), kind, 0, SAMPLE);
        });
        var word = new Label();
        word.textProperty().bind(texts.bound("health.legend." + kind.name().toLowerCase(Locale.ROOT)));
        word.getStyleClass().add("muted");
        var entry = new HBox(8, sample, word);
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }
}
