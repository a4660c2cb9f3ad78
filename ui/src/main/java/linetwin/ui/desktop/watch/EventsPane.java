package linetwin.ui.desktop.watch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import linetwin.core.alarm.AbnormalLog;
import linetwin.core.alarm.ContactLossGrouping;
import linetwin.core.alarm.SpellGroup;
import linetwin.core.layout.LineLayout;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.control.ListUpdater;
import linetwin.ui.desktop.control.UserChoiceListener;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.desktop.shortcut.KeyStroke;
import linetwin.ui.desktop.shortcut.ShortcutTable;
import linetwin.ui.text.InterfaceText;
import org.jspecify.annotations.Nullable;

/**
 * Nodes of the panel at the bottom (XPane): recent abnormal events, as a list and along time. Only a click or a key of
 * the user changes the selection; rows that come and go do not.
 */
final class EventsPane extends HBox {
    private static final int LISTED = 60;
    private final EventText texts;
    private final AbnormalLog log;
    private final ObservableList<EventRow> rows = FXCollections.observableArrayList();
    private final ListView<EventRow> list = new ListView<>(rows);
    private final TimeStrip strip;
    private final ObjectProperty<Selection> selection;
    private final ShortcutTable shortcuts = new ShortcutTable("events.shortcuts");
    private Map<String, EventRow> known = new LinkedHashMap<>();
    private List<SpellGroup> listed = List.of();
    private LineTime now = LineTime.ORIGIN;
    private @Nullable EventRow picked;
    private long shown = -1;

    EventsPane(LineLayout layout, InterfaceText texts, AbnormalLog log, ObjectProperty<Selection> selection) {
        super(16);
        this.log = log;
        this.selection = selection;
        this.texts = new EventText(layout, texts);
        strip = new TimeStrip(layout, texts, selection);
        getStyleClass().add("events-pane");
        list.setId("event-list");
        list.setCellFactory(
                _ -> new EventRowCell(row -> unfold(row, !row.unfoldedProperty().get())));
        list.accessibleTextProperty().bind(texts.bound("events.title"));
        UserChoiceListener.listen(list, this::chosen);
        bindKeys();
        selection.subscribe(this::follow);
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
        now = frame.now();
        var entries = log.entries();
        if (shown != log.version()) {
            shown = log.version();
            var grouped = ContactLossGrouping.grouped(entries);
            listed = grouped.subList(0, Math.min(LISTED, grouped.size()));
            arrange();
        }
        rows.forEach(row -> row.update(texts, now));
        strip.show(entries, now);
    }

    /** Lists the groups, and below each unfolded one its spells. */
    private void arrange() {
        var before = known;
        var wanted = new ArrayList<EventRow>();
        known = new LinkedHashMap<>();
        for (var group : listed) {
            var row = row(group, false, before);
            wanted.add(row);
            if (row.unfoldedProperty().get()) {
                group.spells().forEach(spell -> wanted.add(row(new SpellGroup(List.of(spell)), true, before)));
            }
        }
        wanted.forEach(row -> row.update(texts, now));
        ListUpdater.update(rows, wanted);
        restore();
    }

    private EventRow row(SpellGroup spells, boolean inside, Map<String, EventRow> before) {
        var key = EventRow.keyOf(spells, inside);
        var kept = before.get(key);
        var row = kept == null ? new EventRow(spells, inside) : kept;
        row.setSpells(spells);
        known.put(key, row);
        return row;
    }

    /** Selects the picked row again after rows have come and gone, or none if it has gone. */
    private void restore() {
        var row = picked;
        if (row == null || !rows.contains(row)) {
            picked = null;
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedItem() != row) {
            list.getSelectionModel().select(row);
        }
    }

    private void chosen() {
        picked = list.getSelectionModel().getSelectedItem();
        if (picked != null && !picked.spells().isShared()) {
            selection.set(target(picked));
        }
    }

    private void bindKeys() {
        shortcuts
                .keyWhile(
                        this::canUnfold,
                        "events.key.unfold",
                        () -> unfoldSelected(true),
                        KeyStroke.of(KeyCode.RIGHT),
                        KeyStroke.withOrWithoutShift(KeyCode.PLUS),
                        KeyStroke.of(KeyCode.ADD))
                .keyWhile(
                        this::canUnfold,
                        "events.key.fold",
                        () -> unfoldSelected(false),
                        KeyStroke.of(KeyCode.LEFT),
                        KeyStroke.of(KeyCode.MINUS),
                        KeyStroke.of(KeyCode.SUBTRACT))
                .keyWhile(
                        this::canUnfold,
                        "events.key.toggle",
                        this::toggleSelected,
                        KeyStroke.of(KeyCode.ENTER),
                        KeyStroke.of(KeyCode.SPACE))
                .handleKeysOf(list);
    }

    /** Keys of the list. */
    ShortcutTable shortcuts() {
        return shortcuts;
    }

    private boolean canUnfold() {
        var row = list.getSelectionModel().getSelectedItem();
        return row != null && row.spells().isShared();
    }

    private void unfoldSelected(boolean open) {
        unfold(list.getSelectionModel().getSelectedItem(), open);
    }

    private void toggleSelected() {
        var row = list.getSelectionModel().getSelectedItem();
        unfold(row, !row.unfoldedProperty().get());
    }

    private void unfold(EventRow row, boolean open) {
        picked = row;
        row.unfoldedProperty().set(open);
        arrange();
    }

    /** Removes the mark of the picked row when another object is selected in another view. */
    private void follow(Selection now) {
        var row = picked;
        if (row != null && !row.spells().isShared() && !target(row).equals(now)) {
            picked = null;
            list.getSelectionModel().clearSelection();
        }
    }

    private static Selection target(EventRow row) {
        return new Selection.OfStation(row.spells().first().station());
    }
}
