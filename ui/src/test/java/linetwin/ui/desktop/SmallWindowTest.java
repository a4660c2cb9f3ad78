package linetwin.ui.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import linetwin.ui.window.WindowFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Window of 1366 x 768 pixels, and preferences that it keeps between two runs. */
final class SmallWindowTest {
    private static final double WINDOW = 1366.0 * 768;
    /** Height that the figures of the line take above it, once there are figures. */
    private static final double FIGURES = 40;

    private static final List<String> PARTS =
            List.of(".title-bar", "#banner", "#tree-panel", "#faceplate-panel", "#events-panel");

    @RegisterExtension
    final WindowFixture window = new WindowFixture();

    @TempDir
    private Path home = Path.of("");

    private void open(String... arguments) throws Exception {
        new MainWindowDriver(window, home).open(arguments);
    }

    @ParameterizedTest
    @CsvSource({"en, false", "zh, false", "en, true", "zh, true"})
    void lineHasHalfOfASmallWindowAndNothingOverlaps(String language, boolean plan) throws Exception {
        var arguments = new ArrayList<>(List.of("--lang", language, "--door", "watch", "--size", "1366x768"));
        if (plan) {
            arguments.add("--plan");
        }
        open(arguments.toArray(String[]::new));
        var line = window.boundsOf(plan ? ".plan-room" : ".floor-view");
        assertTrue(line.getWidth() * (line.getHeight() - FIGURES) >= WINDOW / 2, line::toString);
        var shown = new ArrayList<>(List.of(line));
        for (var part : PARTS) {
            var bounds = window.boundsOf(part);
            assertTrue(bounds.getMinX() >= 0 && bounds.getMaxX() <= 1366, part + " " + bounds);
            assertTrue(bounds.getMinY() >= 0 && bounds.getMaxY() <= 768, part + " " + bounds);
            assertTrue(shown.stream().noneMatch(other -> overlap(other, bounds)), part + " " + bounds);
            shown.add(bounds);
        }
    }

    @Test
    void reasonOfThePlanCoversNoPartOfIt() throws Exception {
        open("--lang", "en", "--door", "watch", "--plan", "--size", "1366x768");
        assertFalse(overlap(window.boundsOf("#plan"), window.boundsOf("#plan-note")));
        assertEquals("2D plan, as asked for with --plan.", window.shown().of("#plan-note"));
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getMinX() < other.getMaxX() - 0.5
                && other.getMinX() < one.getMaxX() - 0.5
                && one.getMinY() < other.getMaxY() - 0.5
                && other.getMinY() < one.getMaxY() - 0.5;
    }

    @Test
    void placeSizeLookAndViewAreKeptForTheNextRun() throws Exception {
        Files.writeString(home.resolve("desktop.properties"), """
                window=40 60 1200 700
                look=RICH
                view.three-stations=top
                """);
        open("--lang", "en", "--door", "watch");
        assertEquals("Operate look", window.shown().of("#look"));
        var area = window.boundsOf(".window");
        assertEquals(1200, area.getWidth(), 1);
        assertEquals(700, area.getHeight(), 1);
        window.robot().click("#look");
        window.awaitText("#look", "Rich look");
        window.close();
        var kept = Files.readString(home.resolve("desktop.properties"));
        assertTrue(kept.contains("look=OPERATE"), kept);
        assertTrue(kept.contains("view.three-stations=top"), kept);
        assertTrue(kept.contains("1200 700"), kept);
    }

    @Test
    void preferencesThatCannotBeSavedAreOneSentenceAndTheWindowWorks() throws Exception {
        var file = Files.writeString(home.resolve("no-folder"), "");
        new MainWindowDriver(window, file).open("--lang", "en", "--door", "watch");
        window.awaitText("#settings-notice", "cannot be saved in " + file + " (it is no folder)");
        window.robot().press(KeyCode.F9);
        window.await(() -> window.shown().isVisible("#health-page"), "F9 opens the health of the sources");
        window.robot().click("#health-tab-certificates");
        window.robot().click("#health-back");
        window.await(() -> window.shown().isVisible("#tree-panel"), "the line is shown again");
        window.robot().click("#theme");
        window.awaitText("#theme", "Light");
    }
}
