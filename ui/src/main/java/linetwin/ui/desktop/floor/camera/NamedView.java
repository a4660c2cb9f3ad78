package linetwin.ui.desktop.floor.camera;

import java.util.function.DoubleFunction;
import linetwin.core.layout.LocalText;

/**
 * Named view of the floor.
 *
 * @param id name on the command line, such as {@code overview}, {@code top}, {@code C} or {@code station:C60}
 * @param framing gives the pose for a ratio of width to height of the picture
 */
public record NamedView(String id, LocalText name, DoubleFunction<CameraPose> framing) {
    /** Pose that shows all of the view in a picture of this ratio of width to height. */
    public CameraPose pose(double widthByHeight) {
        return framing.apply(widthByHeight);
    }
}
