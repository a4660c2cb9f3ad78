package linetwin.ui.desktop;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import linetwin.ui.text.InterfaceText;

/** Bar with one sentence if the preferences of the window cannot be saved. The program goes on without them. */
final class SettingsNoticeBar extends HBox {
    private final InterfaceText texts;
    private final PrintWriter err;
    private final Label sentence = new Label();
    private final Set<String> printed = new LinkedHashSet<>();

    SettingsNoticeBar(InterfaceText texts, PrintWriter err) {
        super(16);
        this.texts = texts;
        this.err = err;
        setId("settings-notice");
        getStyleClass().addAll("fault-notice", "settings-notice");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var close = new Button();
        close.textProperty().bind(texts.bound("settings.notice.close"));
        close.setMinWidth(USE_PREF_SIZE);
        close.getStyleClass().add("small");
        close.setOnAction(_ -> setVisible(false));
        getChildren().addAll(sentence, close);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /** Shows the sentence, and prints it once to the terminal. */
    void show(Path folder, IOException fault) {
        sentence.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.text("settings.notice", folder, reason(fault)), texts.languageProperty()));
        setVisible(true);
        if (printed.add(fault.getClass().getName())) {
            err.println("linetwin: " + sentence.getText());
            err.flush();
        }
    }

    private String reason(IOException fault) {
        return switch (fault) {
            case AccessDeniedException _ -> texts.text("settings.denied");
            case FileAlreadyExistsException _, NotDirectoryException _ -> texts.text("settings.no.folder");
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> String.valueOf(fault.getMessage());
        };
    }
}
