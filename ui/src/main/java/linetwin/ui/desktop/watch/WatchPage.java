package linetwin.ui.desktop.watch;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Font;
import linetwin.core.alarm.AbnormalLog;
import linetwin.core.layout.LineLayout;
import linetwin.ui.desktop.control.PanelFramePane;
import linetwin.ui.desktop.control.SidePanel;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.desktop.shortcut.KeyStroke;
import linetwin.ui.desktop.shortcut.ShortcutTable;
import linetwin.ui.text.InterfaceText;

/**
 * Page of the Watch door: line view in the middle, tree on the left, faceplate on the right, events and time strip at
 * the bottom.
 */
public final class WatchPage extends BorderPane {
    private final BooleanProperty panelsVisible = new SimpleBooleanProperty(this, "furnished", true);
    private final ObjectProperty<Selection> selection;
    private final ShortcutTable shortcuts = new ShortcutTable("watch.shortcuts");
    private final FaceplateWriter cards;
    private final TreePane tree;
    private final FaceplatePane faceplate;
    private final EventsPane events;
    private final KpiStrip kpis;
    private final SidePanel treePanel;
    private final SidePanel facePanel;
    private final SidePanel eventsPanel;

    /** @param log abnormal spans to list; its owner fills it */
    public WatchPage(LineLayout layout, InterfaceText texts, AbnormalLog log, ObjectProperty<Selection> selection) {
        this.selection = selection;
        cards = new FaceplateWriter(layout, texts);
        tree = new TreePane(layout, texts, selection);
        faceplate = new FaceplatePane(selection::set);
        events = new EventsPane(layout, texts, log, selection);
        kpis = new KpiStrip(texts);
        treePanel = new SidePanel("tree-panel", texts.bound("tree.title"), tree, texts, panelsVisible);
        facePanel = new SidePanel("faceplate-panel", texts.bound("faceplate.title"), faceplate, texts, panelsVisible);
        eventsPanel = new SidePanel("events-panel", texts.bound("events.title"), events, texts, panelsVisible);
        getStyleClass().add("watch-page");
        panelsVisible.subscribe(open -> {
            if (!open) {
                kpis.show(Optional.empty());
            }
        });
        shortcuts.key("watch.key.search", this::search, KeyStroke.shortcut(KeyCode.F));
        shortcuts.handleKeysOf(this);
        events.strip().bind(shortcuts);
    }

    /** Places the view of the line in the middle. */
    public void setLineView(Node room) {
        setTop(kpis);
        setCenter(new PanelFramePane(room, treePanel, facePanel, eventsPanel));
    }

    /** Property that is true while the panels are visible; otherwise the line view has the whole page. */
    public BooleanProperty panelsVisibleProperty() {
        return panelsVisible;
    }

    /** Writes the newest state into the panels. Called some times a second. */
    public void show(DisplayFrame frame) {
        tree.show(frame);
        kpis.show(panelsVisible.get() ? frame.board().flatMap(DisplayFrame.Board::kpis) : Optional.empty());
        if (facePanel.isVisible()) {
            faceplate.show(cards.of(selection.get(), frame));
        }
        if (eventsPanel.isVisible()) {
            events.show(frame);
        }
    }

    public BooleanProperty treeOpenProperty() {
        return treePanel.openProperty();
    }

    public BooleanProperty faceplateOpenProperty() {
        return facePanel.openProperty();
    }

    public BooleanProperty eventsOpenProperty() {
        return eventsPanel.openProperty();
    }

    public BooleanProperty darkProperty() {
        return events.strip().darkProperty();
    }

    /** Font of drawn text, which no style sheet reaches. */
    public ObjectProperty<Font> fontProperty() {
        return events.strip().fontProperty();
    }

    /** Keys and gestures of the panels. */
    public ShortcutTable shortcuts() {
        return shortcuts;
    }

    /** Keys of the event list. */
    public ShortcutTable eventShortcuts() {
        return events.shortcuts();
    }

    private void search() {
        treePanel.openProperty().set(true);
        tree.focusSearch();
    }
}
