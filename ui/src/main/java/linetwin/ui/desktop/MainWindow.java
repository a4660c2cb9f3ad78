package linetwin.ui.desktop;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import linetwin.core.alarm.AbnormalLog;
import linetwin.core.health.SourceStateHistory;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.ui.desktop.floor.camera.CameraPoseText;
import linetwin.ui.desktop.floor.paint.FloorLook;
import linetwin.ui.desktop.health.HealthPage;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.desktop.shortcut.HelpPane;
import linetwin.ui.desktop.shortcut.KeyStroke;
import linetwin.ui.desktop.shortcut.ShortcutTable;
import linetwin.ui.desktop.theme.WindowTheme;
import linetwin.ui.desktop.watch.WatchPage;
import linetwin.ui.files.LineFilePaths;
import linetwin.ui.files.UserFolder;
import linetwin.ui.live.ConnectorDirectory;
import linetwin.ui.live.LiveSession;
import linetwin.ui.live.PlantSupervisor;
import linetwin.ui.live.StartPhases;
import linetwin.ui.text.InterfaceText;

/** Main window: title bar, banner, line view with its panels, and the pages of the doors. */
final class MainWindow {
    private static final String PLACEMENT = "window";
    private static final String LOOK = "look";
    private static final String VIEW = "view.";
    private static final Pattern SIZE = Pattern.compile("(\\d{3,5})[xX](\\d{3,5})");
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 900;
    private static final double DRAWN_TEXT = 12;
    private static final String THEME = "theme";
    private static final String LANGUAGE = "language";
    private static final String DOOR = "door";

    private final DesktopOptions options;
    private final CompletableFuture<Integer> closed;
    private final WindowPreferences preferences = new WindowPreferences(UserFolder.path());
    private final InterfaceText texts;
    private final ObjectProperty<WindowTheme> theme;
    private final ObjectProperty<Selection> selection =
            new SimpleObjectProperty<>(this, "selection", Selection.NOTHING);
    private final BooleanProperty diagnosing = new SimpleBooleanProperty(this, "diagnosing");
    private final LineView lineView;
    private final WatchPage watch;
    private final HealthPage health;
    private final PageStack pages;
    private final TitleBar title;
    private final Scene scene;
    private final FrameLoop frameLoop;
    private final StartupTimer coldStart;
    private final Stage stage = new Stage();
    private final ShortcutTable shortcuts = new ShortcutTable("window.shortcuts");
    private final SettingsNoticeBar settingsNotice;
    private final String viewKey;
    private Optional<WindowPlacement> placement;

    MainWindow(
            LineLayout layout,
            DesktopOptions options,
            LiveSession live,
            PlantSupervisor supervisor,
            StartPhases phases,
            InstantSource clock,
            PrintWriter err,
            CompletableFuture<Integer> closed) {
        this.options = options;
        this.closed = closed;
        texts = new InterfaceText(options.language()
                .or(() -> preferences.get(LANGUAGE, Language.class))
                .orElse(DefaultPreferences.language()));
        theme = new SimpleObjectProperty<>(
                this,
                THEME,
                options.theme()
                        .or(() -> preferences.get(THEME, WindowTheme.class))
                        .orElse(WindowTheme.LIGHT));
        coldStart = new StartupTimer(phases, options.printsStart(), supervisor, err);
        settingsNotice = new SettingsNoticeBar(texts, err);
        viewKey = VIEW + layout.id();
        placement = preferences.get(PLACEMENT).flatMap(WindowPlacement::parse);
        var futureView = LineView.begin(layout, texts, options.asksForPlan());
        var log = new AbnormalLog();
        watch = new WatchPage(layout, texts, log, selection);
        var diagnostics = new DiagnosticsPane(texts);
        var history = new SourceStateHistory();
        health = new HealthPage(
                texts,
                new LiveHealthActions(live, supervisor),
                () -> ConnectorDirectory.trustList(UserFolder.path()),
                supervisor.isSimulated() ? Optional.of(supervisor) : Optional.empty(),
                history,
                this::leaveHealth);
        pages = new PageStack(layout, texts, LineFilePaths.of(options.connections()), watch, health, diagnostics);
        title = new TitleBar(layout, texts, pages::open);
        var banner = new BannerBar(texts, supervisor, this::review);
        var root = new VBox(title, banner, settingsNotice, pages);
        VBox.setVgrow(pages, Priority.ALWAYS);
        root.getStyleClass().add("window");
        scene = new Scene(root, WIDTH, HEIGHT);
        var screenshots = new ScreenshotCapture(options, scene, this::end);
        lineView = futureView.get();
        phases.completed("window built");
        frameLoop = new FrameLoop(
                live,
                supervisor,
                clock,
                coldStart,
                screenshots,
                lineView,
                watch,
                log,
                health,
                history,
                banner,
                diagnostics,
                pages);
        addLineView();
        applyTheme();
        select(layout);
        stage.titleProperty().bind(texts.bound("window.title", texts.text(layout.name())));
    }

    /** Shows the window and starts to draw. */
    void show() {
        stage.setScene(scene);
        placeWindow();
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        stage.setOnHidden(_ -> end(0));
        stage.show();
        coldStart.windowShown();
        diagnosing.set(options.showsDiagnostics());
        pages.open(options.door().orElse(DoorKind.NONE));
        if (options.showsHealth()) {
            showHealth(true);
        }
        preferences.save().ifPresent(fault -> settingsNotice.show(preferences.folder(), fault));
        frameLoop.start();
    }

    /** Opens the window in the size of the command line; else in its last place, or in the middle of the screen. */
    private void placeWindow() {
        var screens = WindowPlacement.screens();
        var asked = options.size().map(SIZE::matcher).filter(m -> m.matches());
        if (asked.isPresent()) {
            stage.setWidth(Double.parseDouble(asked.get().group(1)));
            stage.setHeight(Double.parseDouble(asked.get().group(2)));
        } else if (!screens.isEmpty()) {
            placement
                    .map(last -> last.visibleOn(screens))
                    .orElseGet(() -> WindowPlacement.centred(WIDTH, HEIGHT, screens))
                    .applyTo(stage);
        }
        for (var property :
                List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())) {
            property.subscribe(_ -> rememberPlacement());
        }
        stage.maximizedProperty().subscribe(this::rememberPlacement);
    }

    private void rememberPlacement() {
        if (stage.isShowing() && !stage.isIconified()) {
            placement = Optional.of(WindowPlacement.of(stage, placement));
            placement.ifPresent(now -> preferences.put(PLACEMENT, now.text()));
        }
    }

    Scene scene() {
        return scene;
    }

    LineView lineView() {
        return lineView;
    }

    private void addLineView() {
        watch.setLineView(lineView.node());
        lineView.selectionProperty().bindBidirectional(selection);
        remember("panel.tree", watch.treeOpenProperty());
        remember("panel.faceplate", watch.faceplateOpenProperty());
        remember("panel.events", watch.eventsOpenProperty());
        selection.subscribe(picked -> {
            // Opens the faceplate for a selection, even if the user closed its panel before.
            if (!(picked instanceof Selection.Nothing)
                    && !watch.faceplateOpenProperty().get()) {
                watch.faceplateOpenProperty().set(true);
            }
        });
        if (lineView instanceof LineView.Floor(var floor)) {
            floor.lookProperty()
                    .set(options.look()
                            .or(() -> preferences.get(LOOK, FloorLook.class))
                            .orElse(FloorLook.OPERATE));
            floor.lookProperty().subscribe(look -> preferences.put(LOOK, look.name()));
            preferences.get(viewKey).ifPresent(view -> CameraPoseText.restore(floor.camera(), view));
            title.addLook(floor.lookProperty());
            title.addToggle(
                    "legend", "tool.legend", floor.shortcuts().keysOf("floor.key.legend"), floor.legendProperty());
        }
        bindKeys();
        title.addPanels(watch);
        title.addToggle("health", "health.open", shortcuts.keysOf("window.key.health"), pages.healthOpenProperty());
        title.addToggle("diagnostics", "tool.diagnostics", shortcuts.keysOf("window.key.diagnostics"), diagnosing);
        title.addTheme(theme);
        title.addLanguage();
        title.addToggle("help-open", "tool.help", shortcuts.keysOf("window.key.help"), pages.helpOpenProperty());
        pages.diagnosingProperty().bind(diagnosing);
        pages.doorProperty().subscribe(this::entered);
        lineView.toolsVisibleProperty().bind(pages.doorProperty().isEqualTo(DoorKind.WATCH));
        pages.setHelp(new HelpPane(
                texts,
                List.of(
                        List.of(shortcuts, pages.doorKeys(), watch.shortcuts(), watch.eventShortcuts()),
                        List.of(lineView.shortcuts())),
                () -> pages.helpOpenProperty().set(false)));
    }

    private void remember(String key, BooleanProperty open) {
        open.set(preferences.get(key, true));
        open.subscribe(now -> preferences.put(key, now));
    }

    private void entered(DoorKind open) {
        title.showDoor(open);
        if (open == DoorKind.NONE) {
            pages.focusDoors(preferences.get(DOOR, DoorKind.class).orElse(DoorKind.WATCH));
        } else {
            preferences.put(DOOR, open);
        }
        if (open == DoorKind.WATCH) {
            lineView.focus();
        } else {
            title.focus(open);
        }
    }

    private void applyTheme() {
        redress();
        theme.subscribe(this::redress);
        texts.languageProperty().subscribe(this::redress);
    }

    private void redress() {
        theme.get().applyTo(scene, texts.language());
        var font = Font.font(theme.get().family(texts.language()), DRAWN_TEXT);
        watch.darkProperty().set(theme.get().isDark());
        watch.fontProperty().set(font);
        health.darkProperty().set(theme.get().isDark());
        lineView.darkProperty().set(theme.get().isDark());
        if (lineView instanceof LineView.Plan plan) {
            plan.fontProperty().set(font);
        }
        preferences.put(THEME, theme.get().name());
        preferences.put(LANGUAGE, texts.language().name());
        frameLoop.refresh();
    }

    private void select(LineLayout layout) {
        options.select().ifPresent(id -> selection.set(SelectionParser.parse(id, layout)));
    }

    private void bindKeys() {
        var help = pages.helpOpenProperty();
        shortcuts
                .key("window.key.help", () -> help.set(!help.get()), KeyStroke.of(KeyCode.F1))
                .key("window.key.health", () -> showHealth(!pages.isHealthOpen()), KeyStroke.of(KeyCode.F9))
                .key("window.key.diagnostics", () -> diagnosing.set(!diagnosing.get()), KeyStroke.of(KeyCode.F12))
                .key("window.key.back", this::goBack, KeyStroke.of(KeyCode.ESCAPE));
        shortcuts.handleKeysOf(scene);
    }

    /** Closes the page on top, one at a time; the last step leads to the start page. */
    private void goBack() {
        if (pages.helpOpenProperty().get()) {
            pages.helpOpenProperty().set(false);
        } else if (pages.isHealthOpen()) {
            leaveHealth();
        } else {
            pages.open(DoorKind.NONE);
        }
    }

    /** Opens or closes the health page, and opens the Watch door, which contains it. */
    private void showHealth(boolean open) {
        pages.healthOpenProperty().set(open);
        if (open && pages.doorProperty().get() != DoorKind.WATCH) {
            pages.open(DoorKind.WATCH);
        }
        frameLoop.refresh();
    }

    private void review(Optional<String> untrusted) {
        showHealth(true);
        untrusted.ifPresent(health::review);
    }

    private void leaveHealth() {
        showHealth(false);
        lineView.focus();
    }

    private void end(int exitCode) {
        frameLoop.stop();
        if (options.screenshot().isEmpty()) {
            if (lineView instanceof LineView.Floor(var floor)) {
                preferences.put(viewKey, CameraPoseText.write(floor.camera()));
            }
            preferences.save().ifPresent(fault -> settingsNotice.show(preferences.folder(), fault));
        }
        stage.hide();
        closed.complete(exitCode);
    }
}
