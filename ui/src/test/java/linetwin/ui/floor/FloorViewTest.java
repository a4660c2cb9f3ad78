package linetwin.ui.floor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import linetwin.ui.files.ConfigFileReader;
import linetwin.ui.floor.paint.Look;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Draws the benchmark line on the display of the build; skipped where there is none. */
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

    private static BufferedImage picture(String view) throws PictureRefused, InterruptedException {
        return FloorPicture.of(new PictureOrder(
                layout, state, MOMENT, 320, 180, view, Look.RICH, false, true, false, Language.ENGLISH));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void samePictureTwiceHasTheSamePixels() throws PictureRefused, InterruptedException {
        assertArrayEquals(pixels(picture("M")), pixels(picture("M")));
    }

    @Test
    void pictureIsNotEmpty() throws PictureRefused, InterruptedException {
        assertTrue(Arrays.stream(pixels(picture("overview"))).distinct().count() > 500);
    }

    @Test
    void unknownViewIsRefusedWithTheViewsThatThereAre() {
        var refused = assertThrows(PictureRefused.class, () -> picture("nowhere"));
        var message = Objects.requireNonNull(refused.getMessage());
        assertTrue(message.contains("overview, top, along, J"), message);
    }

    @Test
    void everyKeyIsExplainedInBothLanguages() {
        for (var key : FloorKey.ALL) {
            var english = new Texts(Language.ENGLISH).text(key.text());
            assertNotEquals(english, new Texts(Language.CHINESE).text(key.text()), key.text());
        }
    }
}
