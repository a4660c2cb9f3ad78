package linetwin.ui.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.model.StationCondition;
import linetwin.ui.desktop.condition.ContrastRatio;
import linetwin.ui.desktop.condition.ThemePalette;
import linetwin.ui.window.WindowFixture;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast of every text in the program's window against what is behind it, in both themes. */
final class TextContrastTest {
    @RegisterExtension
    final WindowFixture window = new WindowFixture();

    @TempDir
    private Path home = Path.of("");

    private MainWindowDriver open(String theme, String door) throws Exception {
        var driver = new MainWindowDriver(window, home);
        driver.open("--lang", "en", "--theme", theme, "--door", door, "--size", "1366x768", "--select", "TEST");
        return driver;
    }

    private void assertReadable(String page) throws Exception {
        var unreadable = window.unreadable();
        assertEquals(List.of(), unreadable, () -> page + ": " + unreadable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void watchIsReadableInEveryMode(String theme) throws Exception {
        var driver = open(theme, "watch");
        window.awaitText("#mode", "CONNECTING");
        assertReadable("connecting");
        for (var state : List.of(State.LIVE, State.SILENT, State.LOST, State.REFUSED)) {
            driver.report("cells-mqtt", "mqtt", state, 7, Duration.ofSeconds(9));
            driver.report("line-opcua", "opcua", State.LIVE, 7, Duration.ofSeconds(9));
            driver.advance(Duration.ofSeconds(1));
            window.awaitText("#banner", state.name().toLowerCase(Locale.ROOT));
            assertReadable(state.name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyDoorAndEveryPageOverItIsReadable(String theme) throws Exception {
        var driver = open(theme, "watch");
        driver.report("cells-mqtt", "mqtt", State.LOST, 7, Duration.ofSeconds(9));
        for (var door : List.of("design", "watch", "train")) {
            window.robot().click("#go-" + door);
            window.await(() -> window.shown().focusOwner().equals("go-" + door) || door.equals("watch"), door);
            assertReadable(door);
        }
        window.robot().press(KeyCode.ESCAPE);
        window.await(() -> window.shown().isVisible("#doors"), "Esc leads back to the doors");
        assertReadable("doors");
        window.robot().press(KeyCode.F1);
        window.await(() -> window.shown().isVisible("#help"), "F1 opens the help");
        assertReadable("help");
        window.robot().press(KeyCode.F1);
        window.await(() -> !window.shown().isVisible("#help"), "F1 closes the help");
        window.robot().press(KeyCode.F12);
        window.await(() -> window.shown().isVisible("#diagnostics-pane"), "F12 opens the diagnostics");
        assertReadable("diagnostics");
        window.robot().press(KeyCode.F12);
        window.robot().press(KeyCode.F9);
        window.await(() -> window.shown().isVisible("#health-page"), "F9 opens the health of the sources");
        for (var tab : List.of("sources", "certificates", "faults")) {
            window.robot().click("#health-tab-" + tab);
            assertReadable(tab);
        }
    }

    /** As for all texts, without signs: they are drawings of a colour that the floor has, too. */
    private void assertWordsReadable(String page) throws Exception {
        var unreadable = window.unreadable().stream()
                .filter(reading -> reading.text().codePoints().anyMatch(Character::isLetter))
                .toList();
        assertEquals(List.of(), unreadable, () -> page + ": " + unreadable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void wordsOfTheLegendAreReadableInBothLooks(String theme) throws Exception {
        open(theme, "watch");
        window.robot().click("#legend");
        window.await(() -> window.shown().contains("What the marks mean"), "the legend opens");
        assertWordsReadable("operate look");
        window.robot().click("#look");
        window.awaitText("#look", "Operate look");
        assertWordsReadable("rich look");
    }

    static Stream<ThemePalette> palettes() {
        return Stream.of(ThemePalette.LIGHT, ThemePalette.DARK);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void drawnTextIsReadableOnThePlanAndOnTheTimeStrip(ThemePalette palette) {
        for (var ground : List.of(palette.ground(), palette.surface())) {
            assertReadable(palette.text(), ground);
            assertReadable(palette.muted(), ground);
        }
        for (var condition : StationCondition.values()) {
            assertReadable(palette.text(), palette.surface().interpolate(palette.of(condition), 0.16));
        }
    }

    private static void assertReadable(Color text, Color ground) {
        var ratio = ContrastRatio.of(text, ground);
        assertTrue(ratio >= ContrastRatio.FOR_TEXT, text + " on " + ground + ": " + ratio);
    }
}
