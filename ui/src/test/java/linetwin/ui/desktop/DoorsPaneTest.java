package linetwin.ui.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.input.KeyCode;
import linetwin.core.layout.Language;
import linetwin.ui.desktop.theme.WindowTheme;
import linetwin.ui.text.InterfaceText;
import linetwin.ui.window.DisplayToolkit;
import linetwin.ui.window.WindowFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Three cards of the start page. */
final class DoorsPaneTest {
    @RegisterExtension
    final WindowFixture window = new WindowFixture();

    private final InterfaceText texts = new InterfaceText(Language.ENGLISH);
    private final List<DoorKind> opened = new CopyOnWriteArrayList<>();

    private void open(WindowTheme theme) throws Exception {
        window.openPage(Language.ENGLISH, theme, 1000, 600, () -> {
            var doors = new DoorsPane(MainWindowDriver.layout(), texts, opened::add);
            doors.focus(DoorKind.WATCH);
            return doors;
        });
    }

    @Test
    void cardNamesItsDoorInBothLanguages() throws Exception {
        open(WindowTheme.LIGHT);
        assertTrue(window.shown().of("#door-watch").startsWith("Watch the line "));
        var other = new InterfaceText(Language.CHINESE).text("doors.watch.title");
        assertTrue(window.shown().of("#door-watch").contains(other));
        assertTrue(window.shown().accessibleText("#door-watch").startsWith("Watch the line. See every station"));
        DisplayToolkit.run(() -> texts.languageProperty().set(Language.CHINESE));
        assertTrue(window.shown().of("#door-watch").startsWith(other + " Watch the line"));
    }

    @Test
    void cardIsOpenedByPointerDigitAndSpace() throws Exception {
        open(WindowTheme.DARK);
        window.robot().click("#door-train");
        window.await(() -> opened.equals(List.of(DoorKind.TRAIN)), "a click opens Train");
        window.robot().press(KeyCode.DIGIT1);
        window.await(() -> opened.size() == 2, "key 1 opens a door");
        window.robot().press(KeyCode.SPACE);
        window.await(() -> opened.size() == 3, "Space opens the card that has the keyboard");
        assertEquals(List.of(DoorKind.TRAIN, DoorKind.DESIGN, DoorKind.TRAIN), opened);
    }
}
