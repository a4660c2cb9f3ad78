package linetwin.ui.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import linetwin.core.feed.Pace;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.ui.app.DesktopOptionsMapper;
import linetwin.ui.app.Screen;
import linetwin.ui.cli.LineTwinCommand;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.files.ConfigFileReader;
import linetwin.ui.live.LiveSession;
import linetwin.ui.live.PlantEndpoints;
import linetwin.ui.live.PlantProcess;
import linetwin.ui.live.PlantSupervisor;
import linetwin.ui.live.StartPhases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class MainWindowTest {
    private static final String FIRST = "J10";

    @TempDir
    private Path home = Path.of("");

    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final AtomicReference<MainWindow> opened = new AtomicReference<>();
    private final AtomicReference<LiveSession> live = new AtomicReference<>();

    @BeforeEach
    void startScreen() throws Exception {
        Screen.start();
        System.setProperty("linetwin.home", home.toString());
    }

    @AfterEach
    void close() throws Exception {
        if (opened.get() != null) {
            Screen.on(() -> {
                window().scene().getWindow().hide();
                return 0;
            });
            live().close();
        }
    }

    @Test
    void opensOnThreeDoorsAndShowsThatItConnects() throws Exception {
        open("--lang", "en");
        assertTrue(find("#doors").isVisible());
        Screen.await(() -> text("#mode").contains("CONNECTING"), "the banner says CONNECTING");
    }

    @Test
    void switchOfTheLanguageReachesEveryWordAtOnce() throws Exception {
        open("--lang", "en", "--door", "watch", "--plan");
        Screen.await(() -> text("#mode").contains("CONNECTING"), "the banner speaks English");
        press("#language");
        assertEquals("监控", text("#go-watch"));
        Screen.await(() -> text("#mode").contains("连接中"), "the banner speaks Chinese");
        Screen.await(() -> text("#faceplate-title").contains("人形"), "the faceplate speaks Chinese");
    }

    @Test
    void choosingAStationInTheTreeSelectsItOnTheFloorAndShowsItsFaceplate() throws Exception {
        open("--lang", "en", "--door", "watch");
        Screen.on(() -> {
            var tree = (TreeView<?>) find("#line-tree");
            select(tree, FIRST);
            tree.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.ENTER, false, false, false, false));
            return 0;
        });
        assertEquals(new Selection.OfStation(new StationId(FIRST)), floorSelection());
        var name = layout().station(new StationId(FIRST)).orElseThrow().name().english();
        Screen.await(() -> text("#faceplate-title").equals(name), "the faceplate names the station");
        assertEquals("Not yet connected", text("#faceplate-state"));
    }

    @Test
    void switchOfTheThemeReachesTheRoom() throws Exception {
        open("--theme", "light", "--door", "watch", "--plan");
        press("#theme");
        assertTrue(window().lineView().darkProperty().get());
        assertTrue(window().scene().getStylesheets().stream().anyMatch(s -> s.endsWith("dark.css")));
    }

    @Test
    void planReplacesTheFloorAndStatesTheReason() throws Exception {
        open("--lang", "en", "--door", "watch", "--plan");
        assertInstanceOf(LineView.Plan.class, window().lineView());
        assertTrue(text("#plan-note").contains("--plan"));
    }

    @Test
    void lineIsNotDrawnWhereTheHealthOfTheSourcesHidesIt() throws Exception {
        open("--lang", "en", "--door", "watch", "--plan");
        press("#health");
        assertTrue(find("#health-page").isVisible());
        assertFalse(find(".watch-page").isVisible());
        press("#health-back");
        assertFalse(find("#health-page").isVisible());
        assertTrue(find(".watch-page").isVisible());
    }

    private void open(String... arguments) throws Exception {
        var connection = ConfigFileReader.connection(Path.of("../line-configs/connections/benchmark-humanoid.yaml"));
        var spec = connection.value().orElseThrow();
        var clock = InstantSource.system();
        live.set(new LiveSession(layout(), spec, clock));
        var supervisor = new PlantSupervisor(
                new PlantProcess("none", Pace.REAL_TIME, List.of(), "none"), PlantEndpoints.of(spec), false);
        opened.set(Screen.on(() -> {
            var window = new MainWindow(
                    layout(),
                    options(arguments),
                    live(),
                    supervisor,
                    new StartPhases(clock),
                    clock,
                    new PrintWriter(Writer.nullWriter()),
                    closed);
            window.show();
            return window;
        }));
    }

    private MainWindow window() {
        return Objects.requireNonNull(opened.get());
    }

    private LiveSession live() {
        return Objects.requireNonNull(live.get());
    }

    private static LineLayout layout() {
        return ConfigFileReader.line(Path.of("../line-configs/benchmark-humanoid.yaml"))
                .value()
                .orElseThrow();
    }

    private static DesktopOptions options(String... arguments) {
        var read = new AtomicReference<DesktopOptions>();
        var command = new LineTwinCommand((options, _) -> {
            read.set(DesktopOptionsMapper.options(options));
            return 0;
        });
        assertEquals(
                0,
                new CommandLine(command)
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .execute(arguments));
        return Objects.requireNonNull(read.get());
    }

    private Selection floorSelection() {
        return window().lineView().selectionProperty().get();
    }

    private Node find(String id) {
        var node = window().scene().lookup(id);
        if (node == null) {
            throw new AssertionError("The window has no " + id);
        }
        return node;
    }

    private String text(String id) {
        return ((Labeled) find(id)).getText();
    }

    private void press(String id) throws Exception {
        Screen.on(() -> {
            ((ButtonBase) find(id)).fire();
            return 0;
        });
    }

    /** Selects the row of a station as a user does: opens the area, chooses the row. */
    private static <T> void select(TreeView<T> tree, String code) {
        TreeItem<T> area = tree.getRoot().getChildren().getFirst();
        area.setExpanded(true);
        assertEquals("J", code.substring(0, 1));
        tree.getSelectionModel().select(area.getChildren().getFirst());
    }
}
