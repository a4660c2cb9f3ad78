package linetwin.ui.floor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import linetwin.core.event.Reducer;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;
import linetwin.ui.cli.ConfigFiles;
import linetwin.ui.floor.paint.Look;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Draws the benchmark line on the display of the build; skipped where there is none. */
class FloorViewTest {
    private static final LineTime MOMENT = LineTime.after(Duration.ofHours(24));
    private static final Path BENCHMARK =
            Path.of(System.getProperty("basedir", "ui"), "..", "line-configs", "benchmark-humanoid.yaml");
    private static final int SHAPES_AT_MOST = 2_500;

    private static LineLayout layout;
    private static LineState state;

    @BeforeAll
    static void simulateOneDay() {
        var display = System.getenv("DISPLAY");
        assumeTrue(display != null && !display.isBlank(), "no DISPLAY: the 3D floor is not drawn");
        System.setProperty("java.awt.headless", "true");
        layout = ConfigFiles.line(BENCHMARK).value().orElseThrow();
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
        assertTrue(String.valueOf(refused.getMessage()).contains("overview, top, along, J"), refused.getMessage());
    }

    @Test
    void wholeLineStaysBelowItsShareOfShapes() throws Exception {
        picture("top");
        var stats = new CompletableFuture<FloorStats>();
        Platform.runLater(() -> {
            var view = new FloorView(layout, new Texts(Language.CHINESE));
            view.resize(1600, 900);
            view.layout();
            view.still(state, MOMENT);
            stats.complete(view.stats());
        });
        assertTrue(stats.get(60, TimeUnit.SECONDS).shapes() < SHAPES_AT_MOST);
    }

    @Test
    void everyKeyIsExplainedInBothLanguages() {
        for (var key : FloorKey.ALL) {
            var english = new Texts(Language.ENGLISH).text(key.text());
            assertNotEquals(english, new Texts(Language.CHINESE).text(key.text()), key.text());
        }
    }
}
