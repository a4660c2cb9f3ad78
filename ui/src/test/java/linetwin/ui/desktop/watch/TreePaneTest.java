package linetwin.ui.desktop.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;
import linetwin.core.id.StationId;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.desktop.theme.WindowTheme;
import linetwin.ui.files.ConfigFileReader;
import linetwin.ui.text.InterfaceText;
import linetwin.ui.window.DisplayToolkit;
import linetwin.ui.window.WindowFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tree of the line in a window, and the selection that it shares with other views. */
final class TreePaneTest {
    private static final LineLayout LAYOUT = ConfigFileReader.line(Path.of("../line-configs/three-stations.yaml"))
            .value()
            .orElseThrow();
    private static final Selection PACK = new Selection.OfStation(new StationId("PACK"));

    @RegisterExtension
    final WindowFixture window = new WindowFixture();

    private final InterfaceText texts = new InterfaceText(Language.ENGLISH);
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NOTHING);

    private void open() throws Exception {
        window.openPage(Language.ENGLISH, WindowTheme.LIGHT, 320, 500, () -> {
            var tree = new TreePane(LAYOUT, texts, selection);
            tree.show(new DisplayFrame(LineState.initial(LAYOUT), LineTime.ORIGIN));
            return tree;
        });
    }

    @Test
    void selectionMadeElsewhereOpensItsAreaAndShowsItsRow() throws Exception {
        open();
        DisplayToolkit.run(() -> selection.set(PACK));
        window.await(() -> window.shown().contains("PACK"), "the row of PACK is in view");
    }

    @Test
    void searchShowsWhatMatchesAndTheArrowSelectsIt() throws Exception {
        open();
        window.robot().click("#tree-search");
        window.await(() -> window.shown().focusOwner().equals("tree-search"), "the search has the keyboard");
        window.robot().type("PACK");
        window.await(() -> window.shown().of("#tree-search").equals("pack"), "the word is typed");
        window.await(() -> window.shown().all().contains("PACK"), "the matching row is shown");
        assertTrue(window.shown().all().stream().noneMatch("BUILD"::equals));
        window.robot().press(KeyCode.TAB);
        window.await(() -> window.shown().focusOwner().equals("line-tree"), "the tree has the keyboard");
        window.robot().press(KeyCode.HOME);
        window.robot().press(KeyCode.DOWN);
        window.await(() -> selection.get().equals(PACK), "the row below the first area is selected");
    }

    @Test
    void rowsAreNamedInTheLanguageOfTheMoment() throws Exception {
        open();
        assertTrue(window.shown().contains("Assembly"));
        assertEquals("Line", window.shown().accessibleText("#line-tree"));
    }
}
