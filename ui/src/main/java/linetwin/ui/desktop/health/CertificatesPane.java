package linetwin.ui.desktop.health;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linetwin.core.trust.TrustList.Decision;
import linetwin.ui.text.InterfaceText;
import org.jspecify.annotations.Nullable;

/** Nodes of the list of all known certificates (XPane), our own first, and of the review of the selected one. */
final class CertificatesPane extends HBox {
    private static final double LIST = 304;
    private final InterfaceText texts;
    private final TrustListEditor editor;
    private final CertificateReviewWriter reviews;
    private final BiConsumer<String, Decision> decided;
    private final ListView<CertificateReview> list = new ListView<>();
    private final CertificateReviewPane review;
    private final Label empty = new Label();
    private final StackPane right;
    private String wanted = "";

    /**
     * Pane of an editor.
     *
     * @param decided callback after each decision that was stored
     */
    CertificatesPane(InterfaceText texts, TrustListEditor trustEditor, BiConsumer<String, Decision> decided) {
        super(16);
        this.texts = texts;
        this.editor = trustEditor;
        this.decided = decided;
        reviews = new CertificateReviewWriter(texts);
        review = new CertificateReviewPane(texts, this::decide);
        getStyleClass().add("certificates");
        list.setId("certificates");
        list.getStyleClass().add("certificate-list");
        list.setCellFactory(_ -> new Cell());
        list.setMinWidth(LIST);
        list.setPrefWidth(LIST);
        list.accessibleTextProperty().bind(texts.bound("health.tab.certificates"));
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        empty.getStyleClass().add("empty");
        empty.setWrapText(true);
        empty.setMinHeight(Region.USE_PREF_SIZE);
        empty.setMaxWidth(520);
        right = new StackPane(review, empty);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(list, right);
    }

    /**
     * Opens one certificate as soon as it is known, and moves the keyboard focus to the list, never to a button that
     * trusts.
     */
    void open(String fingerprint) {
        wanted = fingerprint;
        list.requestFocus();
    }

    void show(Instant now) {
        editor.refresh(now);
        var snapshot = editor.snapshot();
        var cards = snapshot.cards().stream()
                .map(card ->
                        reviews.of(card, Optional.ofNullable(snapshot.files().get(card.fingerprint())), now))
                .toList();
        arrange(cards);
        empty.setText(emptiness(snapshot));
        empty.setVisible(cards.isEmpty());
        review.setVisible(!cards.isEmpty());
    }

    private String emptiness(TrustListEditor.TrustSnapshot snapshot) {
        if (!snapshot.trouble().isEmpty()) {
            return texts.text("trust.unreadable", snapshot.trouble());
        }
        return texts.text(snapshot.read() ? "trust.empty" : "trust.reading");
    }

    /** Replaces only rows that changed, so that the selection stays. */
    private void arrange(List<CertificateReview> cards) {
        var chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .map(CertificateReview::id)
                .orElse("");
        var target = wanted.isEmpty() ? chosen : wanted;
        if (!list.getItems().equals(cards)) {
            list.getItems().setAll(cards);
            select(target, cards);
        } else if (!target.equals(chosen)) {
            select(target, cards);
        }
    }

    private void select(String fingerprint, List<CertificateReview> cards) {
        for (var card : cards) {
            if (card.id().equals(fingerprint)) {
                list.getSelectionModel().select(card);
                wanted = "";
                return;
            }
        }
        if (!cards.isEmpty()) {
            list.getSelectionModel().select(first(cards));
        }
    }

    /** Review to show first: one that waits for a decision, before our own. */
    private static CertificateReview first(List<CertificateReview> cards) {
        return cards.stream()
                .filter(card -> card.choices().size() > 2)
                .findFirst()
                .orElse(cards.getFirst());
    }

    private void chosen(@Nullable CertificateReview card) {
        if (card != null) {
            review.show(card);
        }
    }

    private void decide(String fingerprint, Decision decision) {
        editor.decide(fingerprint, decision, trouble -> {
            if (trouble.isEmpty()) {
                review.showOutcome(texts.text("trust.done." + decision.name().toLowerCase(Locale.ROOT)));
                decided.accept(fingerprint, decision);
            } else {
                review.showOutcome(texts.text("trust.failed", trouble));
            }
        });
    }

    /** Cell of a certificate: icon, name, state. */
    private static final class Cell extends ListCell<CertificateReview> {
        private final TrustIcon mark = new TrustIcon();
        private final Label title = new Label();
        private final Label word = new Label();
        private final HBox content;

        Cell() {
            title.getStyleClass().add("row-title");
            title.setMinWidth(0);
            word.getStyleClass().add("muted");
            word.setMinWidth(0);
            var lines = new VBox(title, word);
            lines.setMinWidth(0);
            content = new HBox(12, mark, lines);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable CertificateReview card, boolean empty) {
            super.updateItem(card, empty);
            if (empty || card == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            mark.show(card.standing());
            title.setText(card.title());
            word.setText(card.word());
            setAccessibleText(card.title() + ", " + card.word());
            setGraphic(content);
        }
    }
}
