package linetwin.ui.desktop;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import linetwin.core.alarm.AbnormalLog;
import linetwin.core.health.SourceStateHistory;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.ui.desktop.floor.paint.FloorLook;
import linetwin.ui.desktop.health.HealthPage;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.desktop.theme.WindowTheme;
import linetwin.ui.desktop.watch.WatchPage;
import linetwin.ui.files.UserFolder;
import linetwin.ui.live.ConnectorDirectory;
import linetwin.ui.live.LiveSession;
import linetwin.ui.live.PlantSupervisor;
import linetwin.ui.text.InterfaceText;

/** Main window: title bar, banner, line view with its panels, and the pages of the doors. */
final class MainWindow {
    private static final Pattern SIZE = Pattern.compile("(\\d{3,5})[xX](\\d{3,5})");
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 900;
    private static final double DRAWN_TEXT = 12;
    private static final String THEME = "theme";
    private static final String LANGUAGE = "language";
    private static final String DOOR = "door";

    private final DesktopOptions options;
    private final InstantSource clock;
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

    MainWindow(
            LineLayout layout,
            DesktopOptions options,
            LiveSession live,
            PlantSupervisor supervisor,
            InstantSource clock,
            PrintWriter err,
            CompletableFuture<Integer> closed) {
        this.options = options;
        this.clock = clock;
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
        coldStart = new StartupTimer(clock.instant(), err);
        lineView = LineView.of(layout, texts, options.asksForPlan());
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
        pages = new PageStack(layout, texts, watch, health, diagnostics);
        title = new TitleBar(layout, texts, pages::open);
        var banner = new BannerBar(texts, supervisor, this::review);
        var root = new VBox(title, banner, pages);
        VBox.setVgrow(pages, Priority.ALWAYS);
        root.getStyleClass().add("window");
        scene = new Scene(root, WIDTH, HEIGHT);
        var screenshots = new ScreenshotCapture(options, scene, this::end);
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
        options.size().map(SIZE::matcher).filter(m -> m.matches()).ifPresent(m -> {
            stage.setWidth(Double.parseDouble(m.group(1)));
            stage.setHeight(Double.parseDouble(m.group(2)));
        });
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        stage.setOnHidden(_ -> end(0));
        stage.show();
        coldStart.windowShown(clock.instant());
        diagnosing.set(options.showsDiagnostics());
        pages.open(options.door().orElse(DoorKind.NONE));
        if (options.showsHealth()) {
            showHealth(true);
        }
        frameLoop.start();
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
            floor.lookProperty().set(options.look().orElse(FloorLook.OPERATE));
            title.addLook(floor.lookProperty());
            title.addToggle("legend", "tool.legend", floor.legendProperty());
        }
        title.addPanels(watch);
        title.addToggle("health", "health.open", pages.healthOpenProperty());
        title.addToggle("diagnostics", "tool.diagnostics", diagnosing);
        title.addTheme(theme);
        title.addLanguage();
        pages.diagnosingProperty().bind(diagnosing);
        pages.doorProperty().subscribe(this::entered);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
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

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.F12) {
            diagnosing.set(!diagnosing.get());
        } else if (key.getCode() == KeyCode.F9) {
            showHealth(!pages.isHealthOpen());
        } else if (key.getCode() == KeyCode.ESCAPE && pages.isHealthOpen()) {
            leaveHealth();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            pages.open(DoorKind.NONE);
        } else {
            return;
        }
        key.consume();
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
            preferences.save();
        }
        stage.hide();
        closed.complete(exitCode);
    }
}
