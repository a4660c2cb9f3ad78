package linetwin.ui.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.input.KeyCode;
import linetwin.core.layout.Language;
import linetwin.ui.text.Texts;
import linetwin.ui.theme.Theme;
import linetwin.ui.window.DisplayToolkit;
import linetwin.ui.window.WindowFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The three cards that the program opens on. */
final class DoorsPaneTest {
    @RegisterExtension
    final WindowFixture window = new WindowFixture();

    private final Texts texts = new Texts(Language.ENGLISH);
    private final List<Door> opened = new CopyOnWriteArrayList<>();

    private void open(Theme theme) throws Exception {
        window.openPage(Language.ENGLISH, theme, 1000, 600, () -> {
            var doors = new DoorsPane(MainWindowDriver.layout(), texts, opened::add);
            doors.focus(Door.WATCH);
            return doors;
        });
    }

    @Test
    void cardNamesItsDoorInBothLanguages() throws Exception {
        open(Theme.LIGHT);
        assertTrue(window.shown().of("#door-watch").startsWith("Watch the line "));
        var other = new Texts(Language.CHINESE).text("doors.watch.title");
        assertTrue(window.shown().of("#door-watch").contains(other));
        assertTrue(window.shown().accessibleText("#door-watch").startsWith("Watch the line. See every station"));
        DisplayToolkit.run(() -> texts.languageProperty().set(Language.CHINESE));
        assertTrue(window.shown().of("#door-watch").startsWith(other + " Watch the line"));
    }

    @Test
    void cardIsOpenedByPointerDigitAndSpace() throws Exception {
        open(Theme.DARK);
        window.robot().click("#door-train");
        window.await(() -> opened.equals(List.of(Door.TRAIN)), "a click opens Train");
        window.robot().press(KeyCode.DIGIT1);
        window.await(() -> opened.size() == 2, "key 1 opens a door");
        window.robot().press(KeyCode.SPACE);
        window.await(() -> opened.size() == 3, "Space opens the card that has the keyboard");
        assertEquals(List.of(Door.TRAIN, Door.DESIGN, Door.TRAIN), opened);
    }
}
