package linetwin.ui.desktop.floor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import linetwin.core.event.Reducer;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;
import linetwin.ui.app.Screen;
import linetwin.ui.desktop.floor.paint.FloorLook;
import linetwin.ui.files.ConfigFileReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pictures of the benchmark line on the display of the build; skipped if there is no display. */
class FloorViewTest {
    private static final LineTime MOMENT = LineTime.after(Duration.ofHours(24));
    private static final Path BENCHMARK =
            Path.of(System.getProperty("basedir", "ui"), "..", "line-configs", "benchmark-humanoid.yaml");

    private static LineLayout layout;
    private static LineState state;

    @BeforeAll
    static void simulateOneDay() throws InterruptedException {
        Screen.start();
        System.setProperty("java.awt.headless", "true");
        layout = ConfigFileReader.line(BENCHMARK).value().orElseThrow();
        state = LineState.initial(layout);
        Simulator.withoutSignals(layout, 1).advanceTo(MOMENT, event -> state = Reducer.apply(state, event));
    }

    private static BufferedImage picture(String view) throws PictureRefusedException, InterruptedException {
        return FloorPicture.of(new PictureRequest(
                layout, state, MOMENT, 320, 180, view, FloorLook.RICH, false, true, false, Language.ENGLISH));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void samePictureTwiceHasTheSamePixels() throws PictureRefusedException, InterruptedException {
        assertArrayEquals(pixels(picture("M")), pixels(picture("M")));
    }

    @Test
    void pictureIsNotEmpty() throws PictureRefusedException, InterruptedException {
        assertTrue(Arrays.stream(pixels(picture("overview"))).distinct().count() > 500);
    }

    @Test
    void unknownViewIsRefusedWithTheViewsThatThereAre() {
        var refused = assertThrows(PictureRefusedException.class, () -> picture("nowhere"));
        var message = Objects.requireNonNull(refused.getMessage());
        assertTrue(message.contains("overview, top, along, J"), message);
    }
}
