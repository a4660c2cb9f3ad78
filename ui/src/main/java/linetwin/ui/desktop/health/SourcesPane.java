package linetwin.ui.desktop.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.core.health.SourceSeverity;
import linetwin.core.health.SourceStateHistory;
import linetwin.core.health.SourceStatus;
import linetwin.core.id.SourceId;
import linetwin.ui.text.InterfaceText;

/** Nodes of the table of all sources (XPane), the worst first. Rows do not move while the pointer does. */
final class SourcesPane extends VBox {
    /** Largest number of sources that are shown with all their details. */
    private static final int FEW = 2;

    /** Rest time of the pointer after which rows may be sorted again: no click is near. */
    private static final Duration REST = Duration.ofSeconds(10);

    /** Padding at the left and right of a row, and the width of its coloured edge. */
    private static final double SIDE = 16;

    private static final double FRAME = 5;

    private final InterfaceText texts;
    private final BooleanProperty dark;
    private final SourceDetailsWriter cards;
    private final SourceStateHistory history;
    private final RemedyHandler handler;
    private final Map<String, SourceRow> rows = new TreeMap<>();
    private final VBox list = new VBox(8);
    private final Label empty = new Label();
    private List<String> order = List.of();

    /** Time of the last movement of the pointer over the rows. */
    private Instant pointed = Instant.MIN;

    private boolean pointing;

    /** Handler of the buttons of a source. */
    interface RemedyHandler {
        void accept(SourceId source, DiagnosticRemedy remedy, String fingerprint);
    }

    SourcesPane(
            InterfaceText texts,
            BooleanProperty dark,
            HealthActions actions,
            SourceStateHistory history,
            RemedyHandler remedyHandler) {
        this.history = history;
        this.texts = texts;
        this.dark = dark;
        this.handler = remedyHandler;
        cards = new SourceDetailsWriter(texts, actions);
        getStyleClass().add("sources-pane");
        empty.textProperty().bind(texts.bound("health.empty"));
        empty.getStyleClass().add("empty");
        empty.setWrapText(true);
        list.setOnMouseMoved(_ -> pointing = true);
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setId("health-sources");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var head = head();
        // Header has the same width as the rows, with a scroll bar or without.
        scroll.viewportBoundsProperty()
                .subscribe(bounds ->
                        head.setPadding(new Insets(0, scroll.getWidth() - bounds.getWidth() + SIDE, 4, SIDE + FRAME)));
        getChildren().addAll(head, scroll, new TimeLineLegend(texts, dark));
    }

    private HBox head() {
        var head = SourceTableColumns.row(
                name("state"),
                name("source"),
                trackHead(),
                name("rate"),
                new VBox(name("latency"), below("latency.below")),
                new VBox(name("clock"), below("clock.below")),
                name("lost"),
                name("rejected"),
                name("queue"),
                new Region());
        head.getStyleClass().add("sources-head");
        head.setAlignment(Pos.TOP_LEFT);
        for (var cell : head.getChildrenUnmodifiable()) {
            alignRight(cell instanceof Region r ? r : new Region());
        }
        return head;
    }

    private static void alignRight(Region cell) {
        cell.getChildrenUnmodifiable().stream()
                .filter(VBox.class::isInstance)
                .map(VBox.class::cast)
                .forEach(box -> box.setAlignment(Pos.CENTER_RIGHT));
    }

    private HBox trackHead() {
        var left = new Region();
        var right = new Region();
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        return new HBox(below("track.from"), left, name("track"), right, below("track.now"));
    }

    private Label name(String key) {
        var label = new Label();
        label.textProperty().bind(texts.bound("health.column." + key));
        label.getStyleClass().add("column-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Label below(String key) {
        var label = new Label();
        label.textProperty().bind(texts.bound("health." + (key.startsWith("track") ? "" : "column.") + key));
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    void show(HealthFrame healthFrame) {
        if (pointing) {
            pointing = false;
            pointed = healthFrame.now();
        }
        arrange(healthFrame.statuses(), list.isHover() && healthFrame.now().isBefore(pointed.plus(REST)));
        for (var status : healthFrame.statuses()) {
            var row = rows.get(status.source().toString());
            if (row != null) {
                var track = history.timeline(status.source(), status.health(), healthFrame.now());
                row.show(cards.of(status, track, healthFrame));
            }
        }
    }

    private void arrange(List<SourceStatus> statuses, boolean held) {
        if (statuses.isEmpty()) {
            list.getChildren().setAll(empty);
            return;
        }
        var wanted = statuses.stream()
                .sorted(Comparator.comparingInt(SourceSeverity::of).reversed().thenComparing(s -> s.source()
                        .toString()))
                .map(s -> s.source().toString())
                .toList();
        var grown = wanted.size() != order.size();
        if (grown || (!wanted.equals(order) && !held)) {
            order = wanted;
            list.getChildren().setAll(new ArrayList<>(nodes(statuses.size())));
        }
    }

    private List<SourceRow> nodes(int count) {
        return order.stream()
                .map(id -> rows.computeIfAbsent(id, _ -> row(new SourceId(id), count <= FEW)))
                .toList();
    }

    private SourceRow row(SourceId source, boolean open) {
        BiConsumer<DiagnosticRemedy, String> act = (remedy, fingerprint) -> handler.accept(source, remedy, fingerprint);
        var row = new SourceRow(texts, dark, act);
        row.setId("source-" + source);
        row.openProperty().set(open);
        return row;
    }
}
