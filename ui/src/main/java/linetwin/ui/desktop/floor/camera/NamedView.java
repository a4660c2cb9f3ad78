package linetwin.ui.desktop.floor.camera;

import java.util.function.DoubleFunction;
import linetwin.core.layout.LocalText;

/**
 * A named view of the floor.
 *
 * @param id what the command line calls it, such as {@code overview}, {@code top}, {@code C} or {@code station:C60}
 * @param framing where to stand, for a picture that is so many times as wide as it is high
 */
public record NamedView(String id, LocalText name, DoubleFunction<CameraPose> framing) {
    /** Where to stand so that all of the view is in the picture. */
    public CameraPose pose(double widthByHeight) {
        return framing.apply(widthByHeight);
    }
}
