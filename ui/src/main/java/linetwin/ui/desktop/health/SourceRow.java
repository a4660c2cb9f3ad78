package linetwin.ui.desktop.health;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.ui.desktop.control.FillBar;
import linetwin.ui.text.InterfaceText;

/** Nodes of one source: a row of the table, the remark below it, and its details while they are open. */
final class SourceRow extends VBox {
    private final SourceStateIcon mark = new SourceStateIcon();
    private final Label word = new Label();
    private final Label since = new Label();
    private final Label title = new Label();
    private final Label endpoint = new Label();
    private final Label unprotected = new Label();
    private final TrackBar track;
    private final TwoLineLabel rate = new TwoLineLabel(Pos.CENTER_RIGHT);
    private final TwoLineLabel latency = new TwoLineLabel(Pos.CENTER_RIGHT);
    private final TwoLineLabel clock = new TwoLineLabel(Pos.CENTER_RIGHT);
    private final TwoLineLabel lost = new TwoLineLabel(Pos.CENTER_RIGHT);
    private final TwoLineLabel rejected = new TwoLineLabel(Pos.CENTER_RIGHT);
    private final TwoLineLabel queue = new TwoLineLabel(Pos.CENTER_RIGHT);
    private final FillBar fill = new FillBar();
    private final ToggleButton more = new ToggleButton();
    private final SourceRemarkPane remark;
    private final SourceDetailsPane details = new SourceDetailsPane();

    SourceRow(InterfaceText texts, BooleanProperty dark, BiConsumer<DiagnosticRemedy, String> handler) {
        track = new TrackBar(dark);
        remark = new SourceRemarkPane(texts, handler);
        getStyleClass().add("source-row");
        more.getStyleClass().addAll("flat", "more");
        more.textProperty().bind(more.selectedProperty().map(open -> open ? "▴" : "▾"));
        more.accessibleTextProperty().bind(texts.bound("health.details"));
        var head = SourceTableColumns.row(
                state(), source(), track, rate, latency, clock, lost, rejected, new VBox(4, queue, fill), more);
        head.getStyleClass().add("source-head");
        head.setOnMouseClicked(_ -> more.setSelected(!more.isSelected()));
        show(remark, false);
        details.visibleProperty().bind(more.selectedProperty());
        details.managedProperty().bind(more.selectedProperty());
        getChildren().addAll(head, remark, details);
    }

    private HBox state() {
        word.getStyleClass().add("state-word");
        since.getStyleClass().add("muted");
        var state = new HBox(8, mark, new VBox(word, since));
        state.setAlignment(Pos.CENTER_LEFT);
        return state;
    }

    private VBox source() {
        title.getStyleClass().add("source-title");
        title.setMinWidth(0);
        endpoint.getStyleClass().add("muted");
        endpoint.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        endpoint.setTooltip(new Tooltip());
        endpoint.setMinWidth(0);
        unprotected.getStyleClass().add("unprotected");
        unprotected.setMinWidth(Region.USE_PREF_SIZE);
        return new VBox(title, endpoint, unprotected);
    }

    BooleanProperty openProperty() {
        return more.selectedProperty();
    }

    void show(SourceDetails card) {
        mark.show(card.state());
        word.setText(card.word());
        since.setText(card.since());
        title.setText(card.title());
        setText(endpoint, card.endpoint());
        unprotected.setText(card.protection().orElse(""));
        show(unprotected, card.protection().isPresent());
        track.show(card.track());
        rate.show(card.rate());
        latency.show(card.latency());
        clock.show(card.clock());
        lost.show(card.lost());
        rejected.show(card.rejected());
        queue.show(card.queue());
        fill.show(card.queueShare());
        fill.setVisible(card.hasQueue());
        show(remark, card.remark().isPresent());
        card.remark().ifPresent(remark::show);
        if (more.isSelected()) {
            details.show(card);
        }
        frame(card);
        setAccessibleText(String.join(", ", card.title(), card.word(), card.since()));
    }

    private void frame(SourceDetails card) {
        var weight = "source-" + card.state().name().toLowerCase(Locale.ROOT);
        if (!getStyleClass().contains(weight)) {
            getStyleClass().setAll("source-row", weight);
        }
    }

    private static void setText(Label label, String text) {
        label.setText(text);
        Optional.ofNullable(label.getTooltip()).ifPresent(tip -> tip.setText(text));
    }

    private static void show(Region node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
