package linetwin.ui.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import linetwin.ui.window.WindowFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Help page of the program's window, and the buttons of the floor. */
final class HelpPaneTest {
    @RegisterExtension
    final WindowFixture window = new WindowFixture();

    @TempDir
    private Path home = Path.of("");

    private void open(String... arguments) throws Exception {
        new MainWindowDriver(window, home).open(arguments);
    }

    @Test
    void keyOpensAndClosesTheHelpInEveryDoor() throws Exception {
        open("--lang", "en", "--size", "1366x768");
        for (var door : List.of("", "design", "watch", "train")) {
            if (!door.isEmpty()) {
                window.robot().click("#go-" + door);
                window.await(() -> !window.shown().isVisible("#doors"), door + " opens");
            }
            window.robot().press(KeyCode.F1);
            window.await(() -> window.shown().isVisible("#help"), "F1 opens the help at '" + door + "'");
            window.robot().press(KeyCode.F1);
            window.await(() -> !window.shown().isVisible("#help"), "F1 closes the help at '" + door + "'");
        }
    }

    @Test
    void escapeClosesTheHelpAloneAndReturnsTheKeyboard() throws Exception {
        open("--lang", "en", "--door", "watch");
        window.robot().click("#tree-search");
        window.await(() -> window.shown().focusOwner().equals("tree-search"), "the search has the keyboard");
        window.robot().click("#help-open");
        window.await(() -> window.shown().focusOwner().equals("help-close"), "the help has the keyboard");
        window.robot().press(KeyCode.ESCAPE);
        window.await(() -> !window.shown().isVisible("#help"), "Esc closes the help");
        assertTrue(window.shown().isVisible("#tree-panel"));
    }

    @Test
    void helpListsKeysAndGesturesInTheLanguageOfTheWindow() throws Exception {
        open("--lang", "en", "--door", "watch");
        window.robot().press(KeyCode.F1);
        window.awaitText("#help-sheet", "Shift + ← → ↑ ↓");
        window.awaitText("#help-sheet", "Fly to what is selected");
        window.awaitText("#help-sheet", "1 … 5");
        window.saveScreenshot("english");
        window.robot().press(KeyCode.F1);
        window.robot().click("#language");
        window.robot().press(KeyCode.F1);
        window.awaitText("#help-sheet", "飞到所选对象");
        assertFalse(window.shown().of("#help-sheet").contains("Wheel"));
        window.saveScreenshot("chinese");
    }

    @Test
    void listedKeysHaveTheirEffect() throws Exception {
        open("--lang", "en", "--door", "watch");
        window.robot().press(KeyCode.N);
        window.await(() -> !window.shown().of("#faceplate-title").equals("Three stations"), "N selects a station");
        window.robot().press(KeyCode.F12);
        window.await(() -> window.shown().isVisible("#diagnostics-pane"), "F12 opens the diagnostics");
        window.robot().press(KeyCode.ESCAPE);
        window.await(() -> window.shown().of("#faceplate-title").equals("Three stations"), "Esc selects nothing");
        window.robot().press(KeyCode.ESCAPE);
        window.await(() -> window.shown().isVisible("#doors"), "a second Esc leads back to the doors");
    }

    @Test
    void buttonsOfTheFloorCarryTheirKeysAndShowWhatIsPossible() throws Exception {
        open("--lang", "en", "--door", "watch", "--look", "rich");
        assertTrue(window.isDisabled("#floor-focus"));
        assertEquals("Fly to what is selected (Enter)", window.tooltipOf("#floor-focus"));
        assertEquals("Follow the selected robot, or stop (R)", window.tooltipOf("#floor-follow"));
        assertEquals("The whole line (F Home)", window.tooltipOf("#floor-fit"));
        window.robot().press(KeyCode.N);
        window.await(() -> !window.isDisabled("#floor-focus"), "a selected station can be flown to");
        assertTrue(window.isDisabled("#floor-follow"));
    }
}
