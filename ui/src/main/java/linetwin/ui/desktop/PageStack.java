package linetwin.ui.desktop;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import linetwin.core.health.LiveMode;
import linetwin.core.layout.LineLayout;
import linetwin.ui.desktop.design.DesignPage;
import linetwin.ui.desktop.health.HealthPage;
import linetwin.ui.desktop.shortcut.HelpPane;
import linetwin.ui.desktop.shortcut.ShortcutTable;
import linetwin.ui.desktop.train.TrainPage;
import linetwin.ui.desktop.watch.WatchPage;
import linetwin.ui.files.LineFilePaths;
import linetwin.ui.files.ProgramCommand;
import linetwin.ui.files.UserFolder;
import linetwin.ui.text.InterfaceText;
import org.jspecify.annotations.Nullable;

/** Stack of pages: the line at the bottom, and over it the page of the open door. */
final class PageStack extends StackPane {
    private final ObjectProperty<DoorKind> door = new SimpleObjectProperty<>(this, "door", DoorKind.NONE);
    private final BooleanProperty healthOpen = new SimpleBooleanProperty(this, "examining");
    private final BooleanProperty helpOpen = new SimpleBooleanProperty(this, "helpOpen");
    private @Nullable Node focusBefore;
    private final WatchPage watch;
    private final HealthPage health;
    private final DoorsPane doors;
    private final DiagnosticsPane diagnostics;

    PageStack(
            LineLayout layout,
            InterfaceText texts,
            LineFilePaths files,
            WatchPage watch,
            HealthPage health,
            DiagnosticsPane diagnostics) {
        this.watch = watch;
        this.health = health;
        this.diagnostics = diagnostics;
        doors = new DoorsPane(layout, texts, this::open);
        var program = ProgramCommand.ofThisRun(UserFolder.path());
        var design = new DesignPage(layout, texts, program, files.line(), () -> open(DoorKind.WATCH));
        var train = new TrainPage(texts, program, files, () -> open(DoorKind.WATCH));
        setMinSize(0, 0);
        setId("doorway");
        getStyleClass().add("room-frame");
        StackPane.setAlignment(diagnostics, Pos.TOP_CENTER);
        StackPane.setMargin(diagnostics, new Insets(16));
        getChildren().addAll(watch, health, doors, design, train, diagnostics);
        watch.panelsVisibleProperty().bind(door.isEqualTo(DoorKind.WATCH));
        health.visibleProperty().bind(door.isEqualTo(DoorKind.WATCH).and(healthOpen));
        health.managedProperty().bind(health.visibleProperty());
        // Hidden page: the health page covers the line, which would otherwise cost its whole frame time.
        watch.visibleProperty().bind(health.visibleProperty().not());
        show(doors, DoorKind.NONE);
        show(design, DoorKind.DESIGN);
        show(train, DoorKind.TRAIN);
        diagnostics.managedProperty().bind(diagnostics.visibleProperty());
        door.subscribe(_ -> helpOpen.set(false));
        healthOpen.subscribe(_ -> helpOpen.set(false));
    }

    /** Adds the help page over all others. It gets the keyboard focus while it is open, and returns it afterwards. */
    void setHelp(HelpPane help) {
        getChildren().add(help);
        help.visibleProperty().bind(helpOpen);
        help.managedProperty().bind(helpOpen);
        helpOpen.subscribe(open -> {
            if (open) {
                focusBefore = getScene() == null ? null : getScene().getFocusOwner();
                help.focus();
            } else if (focusBefore != null) {
                focusBefore.requestFocus();
                focusBefore = null;
            }
        });
    }

    /** Property that is true while the help page is open; it closes with each change of the page. */
    BooleanProperty helpOpenProperty() {
        return helpOpen;
    }

    /** Keys of the start page. */
    ShortcutTable doorKeys() {
        return doors.shortcuts();
    }

    private void show(Node page, DoorKind at) {
        page.visibleProperty().bind(door.isEqualTo(at));
        page.managedProperty().bind(page.visibleProperty());
    }

    void open(DoorKind wanted) {
        door.set(wanted);
    }

    ObjectProperty<DoorKind> doorProperty() {
        return door;
    }

    /** Property that is true while the health page is open; it belongs to the Watch door. */
    BooleanProperty healthOpenProperty() {
        return healthOpen;
    }

    boolean isHealthOpen() {
        return health.isVisible();
    }

    BooleanProperty diagnosingProperty() {
        return diagnostics.visibleProperty();
    }

    void focusDoors(DoorKind first) {
        doors.focus(first);
    }

    /** Draws a frame around the line in the colour of the mode, so that old values are not taken for present ones. */
    void show(LiveMode mode) {
        getStyleClass().setAll("room-frame", LiveModeStyle.styleClass(mode));
    }

    /** True if any part of the line is visible. */
    boolean isLineInView() {
        return watch.isVisible();
    }

    boolean isWatching() {
        return watch.panelsVisibleProperty().get() && !isHealthOpen();
    }
}
