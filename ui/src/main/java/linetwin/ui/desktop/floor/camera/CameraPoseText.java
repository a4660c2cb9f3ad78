package linetwin.ui.desktop.floor.camera;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Text of a view between two runs: the id of a named view, or six numbers of a pose. */
public final class CameraPoseText {
    private static final int NUMBERS = 6;

    private CameraPoseText() {}

    /** Text of the present view. */
    public static String write(CameraControl camera) {
        return camera.namedView().map(NamedView::id).orElseGet(() -> numbers(camera.pose()));
    }

    private static String numbers(CameraPose pose) {
        return "%s %s %s %s %s %s"
                .formatted(pose.x(), pose.y(), pose.z(), pose.azimuth(), pose.elevation(), pose.distance());
    }

    /** Moves to the view of a text at once; does nothing if the text has none of this line. */
    public static void restore(CameraControl camera, String text) {
        camera.view(text).ifPresentOrElse(camera::jumpTo, () -> pose(text).ifPresent(camera::jumpTo));
    }

    private static Optional<CameraPose> pose(String text) {
        var words = List.of(text.strip().split("\\s+"));
        var numbers = new ArrayList<Double>();
        try {
            words.forEach(word -> numbers.add(Double.valueOf(word)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
        if (numbers.size() != NUMBERS || !numbers.stream().allMatch(Double::isFinite) || numbers.getLast() <= 0) {
            return Optional.empty();
        }
        return Optional.of(new CameraPose(
                numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4), numbers.get(5)));
    }
}
