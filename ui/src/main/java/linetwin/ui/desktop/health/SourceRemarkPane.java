package linetwin.ui.desktop.health;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.ui.text.InterfaceText;

/** Remark on a source: fault and remedy, with buttons for the possible actions. */
final class SourceRemarkPane extends HBox {
    private static final PseudoClass GRAVE = PseudoClass.getPseudoClass("grave");
    private final InterfaceText texts;
    private final Label what = new Label();
    private final Label todo = new Label();
    private final HBox buttons = new HBox(8);
    private final BiConsumer<DiagnosticRemedy, String> handler;
    private List<DiagnosticRemedy> offered = List.of();
    private String fingerprint = "";

    /**
     * Empty bar.
     *
     * @param remedyAction action of a button; its second argument is the fingerprint in the remark
     */
    SourceRemarkPane(InterfaceText texts, BiConsumer<DiagnosticRemedy, String> remedyAction) {
        super(16);
        this.texts = texts;
        this.handler = remedyAction;
        getStyleClass().add("remark");
        setAlignment(Pos.CENTER_LEFT);
        what.getStyleClass().add("remark-what");
        what.setWrapText(true);
        todo.setWrapText(true);
        for (var label : List.of(what, todo)) {
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        var sentences = new VBox(2, what, todo);
        sentences.setMinWidth(0);
        HBox.setHgrow(sentences, Priority.ALWAYS);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(sentences, buttons);
    }

    void show(SourceDetails.Remark remark) {
        what.setText(remark.advice().what());
        todo.setText(remark.advice().todo());
        fingerprint = remark.fingerprint();
        pseudoClassStateChanged(GRAVE, remark.grave());
        if (!offered.equals(remark.remedies())) {
            offered = remark.remedies();
            buttons.getChildren().setAll(offered.stream().map(this::button).toList());
        }
    }

    private Button button(DiagnosticRemedy remedy) {
        var button = new Button();
        button.textProperty().bind(texts.bound(remedy.key()));
        button.getStyleClass().add(remedy.key().replace('.', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> handler.accept(remedy, fingerprint));
        return button;
    }
}
