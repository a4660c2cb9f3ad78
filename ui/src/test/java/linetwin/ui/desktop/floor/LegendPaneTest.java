package linetwin.ui.desktop.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import linetwin.core.layout.Language;
import linetwin.ui.desktop.theme.WindowTheme;
import linetwin.ui.text.InterfaceText;
import linetwin.ui.window.DisplayToolkit;
import linetwin.ui.window.WindowFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Legend of the conditions over the floor. */
final class LegendPaneTest {
    @RegisterExtension
    final WindowFixture window = new WindowFixture();

    private final InterfaceText texts = new InterfaceText(Language.ENGLISH);

    @Test
    void everyMarkIsExplainedInBothLanguages() throws Exception {
        window.openPage(Language.ENGLISH, WindowTheme.LIGHT, 400, 500, () -> new LegendPane(texts));
        var english = window.shown().all();
        assertEquals("What the marks mean", english.getFirst());
        assertTrue(english.contains("Breakdown"), english::toString);
        DisplayToolkit.run(() -> texts.languageProperty().set(Language.CHINESE));
        var chinese = window.shown().all();
        assertTrue(chinese.contains("故障"), chinese::toString);
        assertEquals(english.size(), chinese.size());
        assertTrue(chinese.stream().noneMatch(text -> text.matches(".*[A-Za-z]{2}.*")), chinese::toString);
    }
}
