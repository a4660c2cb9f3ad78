package linetwin.ui.desktop.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import linetwin.core.alarm.AbnormalLog;
import linetwin.core.alarm.AbnormalSpell;
import linetwin.core.alarm.ContactLossGrouping;
import linetwin.core.layout.LineLayout;
import linetwin.ui.desktop.control.ListUpdater;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.text.FigureFormat;
import linetwin.ui.text.InterfaceText;
import org.jspecify.annotations.Nullable;

/** Nodes of the panel at the bottom (XPane): recent abnormal events, as a list and along time. */
final class EventsPane extends HBox {
    private static final int LISTED = 60;
    private final InterfaceText texts;
    private final ObjectNameText names;
    private final FigureFormat figures;
    private final AbnormalLog log;
    private final ObservableList<EventRow> rows = FXCollections.observableArrayList();
    private final ListView<EventRow> list = new ListView<>(rows);
    private final Map<AbnormalSpell, EventRow> known = new LinkedHashMap<>();
    private final TimeStrip strip;
    private final ObjectProperty<Selection> selection;
    private final ContactLossGrouping together;
    private long shown = -1;

    EventsPane(LineLayout layout, InterfaceText texts, AbnormalLog log, ObjectProperty<Selection> selection) {
        super(16);
        this.log = log;
        this.texts = texts;
        this.selection = selection;
        names = new ObjectNameText(layout, texts);
        figures = new FigureFormat(texts);
        strip = new TimeStrip(layout, texts, selection);
        together = new ContactLossGrouping(layout);
        getStyleClass().add("events-pane");
        list.setId("event-list");
        list.setCellFactory(_ -> new EventRowCell());
        list.accessibleTextProperty().bind(texts.bound("events.title"));
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        var nothing = new Label();
        nothing.textProperty().bind(texts.bound("events.none"));
        nothing.setWrapText(true);
        nothing.getStyleClass().add("muted");
        list.setPlaceholder(nothing);
        list.setMinWidth(320);
        list.setPrefWidth(560);
        setHgrow(strip, Priority.ALWAYS);
        getChildren().addAll(list, strip);
    }

    TimeStrip strip() {
        return strip;
    }

    void show(DisplayFrame frame) {
        var entries = log.entries();
        if (shown != log.version()) {
            shown = log.version();
            var grouped = together.grouped(entries);
            var listed = grouped.subList(0, Math.min(LISTED, grouped.size()));
            known.keySet().retainAll(listed);
            listed.forEach(entry -> known.computeIfAbsent(entry, EventRow::new));
            ListUpdater.update(rows, listed.stream().map(known::get).toList());
        }
        rows.forEach(row -> row.update(names, texts, figures, frame.now()));
        strip.show(entries, frame.now());
    }

    private void chosen(@Nullable EventRow row) {
        if (row != null) {
            selection.set(new Selection.OfStation(row.event().station()));
        }
    }
}
