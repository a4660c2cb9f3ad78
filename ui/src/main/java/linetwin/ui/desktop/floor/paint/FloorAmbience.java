package linetwin.ui.desktop.floor.paint;

import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;

/**
 * Colours of light, ground and background for one look in one theme.
 *
 * @param floor colour of the epoxy floor
 * @param hairline colour of the 1 m lines on it; the 6 m lines are twice as strong
 * @param shadow opacity of a full contact shadow, 0 to 1
 * @param ink colour of the letters of labels
 * @param paper colour of the ground of labels
 */
public record FloorAmbience(
        Color key,
        Color ambient,
        Color skyTop,
        Color skyBottom,
        Color ground,
        Color floor,
        Color hairline,
        Color lettering,
        double shadow,
        Color ink,
        Color paper) {

    public static FloorAmbience of(FloorLook look, boolean dark) {
        return switch (look) {
            case RICH -> dark ? RICH_DARK : RICH_LIGHT;
            case OPERATE -> dark ? OPERATE_DARK : OPERATE_LIGHT;
        };
    }

    /** Vertical gradient behind the line. */
    public Paint background() {
        return new LinearGradient(0, 0, 0, 1, true, CycleMethod.NO_CYCLE, new Stop(0, skyTop), new Stop(1, skyBottom));
    }

    private static final FloorAmbience RICH_LIGHT = new FloorAmbience(
            Color.rgb(158, 154, 147),
            Color.rgb(122, 126, 132),
            Color.web("#dfe8f0"),
            Color.web("#f6f8fa"),
            Color.web("#e6ebf0"),
            Color.web("#f3f4f4"),
            Color.web("#cdd3d8"),
            Color.web("#596978"),
            0.5,
            Color.web("#17212b"),
            Color.web("#ffffff", 0.92));

    private static final FloorAmbience RICH_DARK = new FloorAmbience(
            Color.rgb(150, 148, 146),
            Color.rgb(84, 92, 104),
            Color.web("#0f151c"),
            Color.web("#1d2731"),
            Color.web("#19222b"),
            Color.web("#4a545e"),
            Color.web("#5c6772"),
            Color.web("#93a1af"),
            0.55,
            Color.web("#eef3f7"),
            Color.web("#18212a", 0.9));

    private static final FloorAmbience OPERATE_LIGHT = new FloorAmbience(
            Color.rgb(150, 150, 150),
            Color.rgb(124, 124, 124),
            Color.web("#d3d6d9"),
            Color.web("#dfe1e3"),
            Color.web("#d3d6d8"),
            Color.web("#c3c7ca"),
            Color.web("#b3b8bc"),
            Color.web("#767e85"),
            0.42,
            Color.web("#22282e"),
            Color.web("#f2f3f4", 0.92));

    private static final FloorAmbience OPERATE_DARK = new FloorAmbience(
            Color.rgb(140, 140, 140),
            Color.rgb(122, 122, 122),
            Color.web("#1a1e21"),
            Color.web("#262b2f"),
            Color.web("#1c2023"),
            Color.web("#3f464c"),
            Color.web("#4d545a"),
            Color.web("#858d94"),
            0.45,
            Color.web("#e6e9ec"),
            Color.web("#1b1f23", 0.92));
}
