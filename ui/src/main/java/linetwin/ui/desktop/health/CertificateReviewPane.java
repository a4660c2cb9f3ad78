package linetwin.ui.desktop.health;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.core.trust.TrustList.Decision;
import linetwin.ui.desktop.control.TopAlignedGrid;
import linetwin.ui.text.InterfaceText;
import org.jspecify.annotations.Nullable;

/**
 * Nodes of the review of one certificate (XPane), with the possible decisions. No button is the default of the Enter
 * key.
 */
final class CertificateReviewPane extends BorderPane {
    private final InterfaceText texts;
    private final BiConsumer<String, Decision> deciding;
    private final VBox content = new VBox(12);
    private final VBox choices = new VBox(8);
    private final Label outcomeLabel = new Label();
    private @Nullable CertificateReview shown;

    CertificateReviewPane(InterfaceText texts, BiConsumer<String, Decision> deciding) {
        this.texts = texts;
        this.deciding = deciding;
        setId("certificate-review");
        getStyleClass().add("review");
        content.getStyleClass().add("review-content");
        choices.getStyleClass().add("review-choices");
        outcomeLabel.setId("certificate-said");
        outcomeLabel.setWrapText(true);
        outcomeLabel.managedProperty().bind(outcomeLabel.textProperty().isNotEmpty());
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        setBottom(choices);
    }

    /** Shows a certificate. Equal content keeps its nodes, so that no button moves under the pointer. */
    void show(CertificateReview review) {
        if (review.equals(shown)) {
            return;
        }
        if (shown != null && !shown.id().equals(review.id())) {
            outcomeLabel.setText("");
        }
        shown = review;
        content.getChildren().setAll(title(review), wrapped(review.lead()));
        if (review.file().isPresent()) {
            content.getChildren().add(handOn(review.file().get()));
        }
        content.getChildren().add(fingerprint(review));
        if (!review.warnings().isEmpty()) {
            content.getChildren().add(warnings(review.warnings()));
        }
        content.getChildren().add(facts(review.facts()));
        choices.getChildren().setAll(review.choices().stream().map(this::choice).toList());
        choices.getChildren().add(outcomeLabel);
        setBottom(review.choices().isEmpty() ? null : choices);
    }

    /** Shows the outcome of a decision. */
    void showOutcome(String outcomeText) {
        outcomeLabel.setText(outcomeText);
    }

    private static Node title(CertificateReview review) {
        var mark = new TrustIcon();
        mark.show(review.standing());
        var name = new Label(review.title());
        name.getStyleClass().add("heading");
        name.setMinWidth(0);
        var word = new Label(review.word());
        word.getStyleClass().add("muted");
        word.setMinWidth(Region.USE_PREF_SIZE);
        var title = new HBox(8, mark, name, word);
        title.setAlignment(Pos.CENTER_LEFT);
        return title;
    }

    private Node handOn(String file) {
        var path = new Label(file);
        path.getStyleClass().add("code-text");
        path.setWrapText(true);
        path.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(path, Priority.ALWAYS);
        path.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(16, path, copying(file));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("boxed");
        return row;
    }

    private Node fingerprint(CertificateReview review) {
        var name = new Label(texts.text("trust.fingerprint"));
        name.getStyleClass().add("muted");
        var lines = new Label(String.join("\n", review.fingerprint()));
        lines.setId("certificate-fingerprint");
        lines.getStyleClass().add("fingerprint");
        lines.setMinHeight(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var box = new HBox(16, new VBox(4, name, lines), gap, copying(review.id()));
        box.getStyleClass().add("boxed");
        return box;
    }

    private Button copying(String text) {
        var copy = new Button(texts.text("page.copy"));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(_ -> {
            var copied = new ClipboardContent();
            copied.putString(text);
            Clipboard.getSystemClipboard().setContent(copied);
            copy.setText(texts.text("page.copied"));
        });
        return copy;
    }

    private Node warnings(List<String> warnings) {
        var box = new VBox(2);
        box.getStyleClass().add("review-warnings");
        var heading = new Label("▲  " + texts.text("trust.warnings"));
        heading.getStyleClass().add("warning-heading");
        box.getChildren().add(heading);
        warnings.forEach(warning -> box.getChildren().add(wrapped(warning)));
        return box;
    }

    private static Node facts(List<SourceDetails.Fact> facts) {
        var grid = new GridPane(16, 6);
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        for (int i = 0; i < facts.size(); i++) {
            var name = new Label(facts.get(i).name());
            name.getStyleClass().add("muted");
            grid.addRow(i, name, wrapped(facts.get(i).value()));
            grid.getRowConstraints().add(TopAlignedGrid.row());
        }
        return grid;
    }

    private Node choice(CertificateReview.Choice choice) {
        var button = new Button(choice.name());
        button.setId("certificate-" + choice.decision().name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("choice");
        button.setOnAction(_ -> decide(choice.decision()));
        var consequence = wrapped(choice.consequence());
        consequence.setMinWidth(0);
        var row = new HBox(16, button, consequence);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void decide(Decision decision) {
        var review = shown;
        if (review != null) {
            deciding.accept(review.id(), decision);
        }
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
