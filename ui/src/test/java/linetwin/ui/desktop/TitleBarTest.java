package linetwin.ui.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import linetwin.ui.desktop.theme.WindowTheme;
import linetwin.ui.window.WindowFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Doors and switches of the title bar, used by pointer and keyboard. */
final class TitleBarTest {
    @RegisterExtension
    final WindowFixture window = new WindowFixture();

    @TempDir
    private Path home = Path.of("");

    private void open(String... arguments) throws Exception {
        new MainWindowDriver(window, home).open(arguments);
    }

    @Test
    void digitsOpenTheDoorsAndEscapeLeadsBackToThem() throws Exception {
        open("--lang", "en", "--plan");
        window.robot().press(KeyCode.DIGIT1);
        window.await(() -> window.shown().contains("Design cycle and net takt"), "key 1 opens Design");
        window.robot().press(KeyCode.ESCAPE);
        window.await(() -> window.shown().isVisible("#doors"), "Esc leads back to the doors");
        window.robot().press(KeyCode.DIGIT3);
        window.await(() -> window.shown().contains("What you can practise with today"), "key 3 opens Train");
        window.robot().press(KeyCode.ESCAPE);
        window.await(() -> window.shown().isVisible("#doors"), "Esc leads back to the doors");
        window.robot().press(KeyCode.DIGIT2);
        window.await(() -> window.shown().isVisible("#tree-panel"), "key 2 opens Watch");
        assertFalse(window.shown().isVisible("#doors"));
    }

    @Test
    void pointerOpensADoorAndTheNameOfTheProgramLeadsBack() throws Exception {
        open("--lang", "en", "--plan");
        window.robot().click("#go-watch");
        window.await(() -> window.shown().isVisible("#tree-panel"), "a click opens Watch");
        window.robot().click("#home");
        window.await(() -> window.shown().isVisible("#doors"), "a click on the name leads back");
        assertFalse(window.shown().isVisible("#tree-panel"));
    }

    @Test
    void switchOfTheLanguageNamesTheOtherLanguageInItsOwnWords() throws Exception {
        open("--lang", "en", "--plan", "--door", "watch");
        assertEquals("中文", window.shown().of("#language"));
        assertEquals("Three stations", window.shown().of(".line-name"));
        window.robot().click("#language");
        window.awaitText("#go-design", "设计");
        assertEquals("English", window.shown().of("#language"));
        assertEquals("三工位产线", window.shown().of(".line-name"));
        assertTrue(window.shown().of("#tree-panel").startsWith("产线"));
        window.robot().click("#language");
        window.awaitText("#go-design", "Design");
    }

    @Test
    void switchOfTheThemeNamesTheThemeThatItLeadsTo() throws Exception {
        open("--lang", "en", "--plan", "--theme", "light");
        assertTrue(window.hasTheme(WindowTheme.LIGHT));
        assertEquals("Dark", window.shown().of("#theme"));
        window.robot().click("#theme");
        window.awaitText("#theme", "Light");
        assertTrue(window.hasTheme(WindowTheme.DARK));
    }

    @Test
    void keyboardReachesADoorThatWasOpenedLast() throws Exception {
        open("--lang", "en", "--plan");
        window.await(() -> window.shown().focusOwner().equals("door-watch"), "the card of Watch has the keyboard");
        window.robot().click("#go-train");
        window.await(() -> window.shown().focusOwner().equals("go-train"), "the button of Train has the keyboard");
        window.robot().press(KeyCode.ESCAPE);
        window.await(() -> window.shown().focusOwner().equals("door-train"), "the card of Train has the keyboard");
    }
}
