package linetwin.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linetwin.core.layout.Language;
import linetwin.ui.desktop.theme.WindowTheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Measurement of the contrast of texts, with texts whose contrast is known. */
final class ShownContrastTest {
    @RegisterExtension
    final WindowFixture window = new WindowFixture();

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.setStyle("-fx-font-size: 16px; " + style);
        return label;
    }

    @Test
    void textIsMeasuredAgainstTheGroundOnWhichItStands() throws Exception {
        window.openPage(Language.ENGLISH, WindowTheme.LIGHT, 400, 300, () -> {
            var page = new VBox(
                    label("black on white", "-fx-text-fill: black"),
                    label("grey on grey", "-fx-text-fill: #777777; -fx-background-color: #999999"),
                    label("faint", "-fx-text-fill: black; -fx-opacity: 0.3"));
            page.setStyle("-fx-background-color: white");
            return page;
        });
        assertEquals(
                List.of("grey on grey", "faint"),
                window.unreadable().stream().map(ShownContrast.Reading::text).toList());
    }

    @Test
    void coveredTextDoesNotCount() throws Exception {
        window.openPage(Language.ENGLISH, WindowTheme.LIGHT, 400, 300, () -> {
            var cover = new StackPane();
            cover.setStyle("-fx-background-color: white");
            return new StackPane(label("covered", "-fx-text-fill: #eeeeee"), cover);
        });
        assertEquals(List.of(), window.unreadable());
    }
}
