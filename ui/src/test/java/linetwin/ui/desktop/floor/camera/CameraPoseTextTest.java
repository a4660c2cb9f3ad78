package linetwin.ui.desktop.floor.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import linetwin.core.layout.LocalText;
import org.junit.jupiter.api.Test;

/** Text of a view between two runs. */
final class CameraPoseTextTest {
    private static final CameraPose OVERVIEW = new CameraPose(30, 20, 0, 9, 50, 90);
    private static final CameraPose TOP = new CameraPose(30, 20, 0, 0, 90, 90);

    private static CameraControl camera() {
        return new CameraControl(
                List.of(
                        new NamedView("overview", new LocalText("Overview", "总览"), _ -> OVERVIEW),
                        new NamedView("top", new LocalText("From above", "俯视"), _ -> TOP)),
                (_, _) -> Optional.empty());
    }

    private static CameraPose restored(String text) {
        var camera = camera();
        CameraPoseText.restore(camera, text);
        return camera.pose();
    }

    @Test
    void namedViewIsKeptByItsName() {
        var camera = camera();
        camera.view("top").ifPresent(camera::jumpTo);
        assertEquals("top", CameraPoseText.write(camera));
        assertEquals(TOP, restored("top"));
    }

    @Test
    void movedViewIsKeptByItsPose() {
        var camera = camera();
        camera.orbit(12.5, -3);
        assertEquals(camera.pose(), restored(CameraPoseText.write(camera)));
    }

    @Test
    void viewThatTheLineDoesNotHaveLeavesTheOverview() {
        for (var text : List.of("cellar", "", "1 2 3", "1 2 3 4 5 NaN", "1 2 3 4 5 -6")) {
            assertEquals(OVERVIEW, restored(text), text);
        }
    }
}
