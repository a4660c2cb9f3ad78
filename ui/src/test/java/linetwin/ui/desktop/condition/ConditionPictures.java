package linetwin.ui.desktop.condition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import linetwin.core.alarm.AbnormalLog;
import linetwin.core.event.LineEvent;
import linetwin.core.event.Reducer;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.AttentionLevel;
import linetwin.core.model.LineState;
import linetwin.core.model.PackMlState;
import linetwin.core.model.StationSummary;
import linetwin.core.model.StopReason;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;
import linetwin.ui.app.Screen;
import linetwin.ui.desktop.floor.FloorView;
import linetwin.ui.desktop.floor.paint.FloorLook;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.desktop.theme.WindowTheme;
import linetwin.ui.desktop.watch.DisplayFrame;
import linetwin.ui.desktop.watch.WatchPage;
import linetwin.ui.files.ConfigFileReader;
import linetwin.ui.text.InterfaceText;

/**
 * Draws one broken place of twenty-eight on floor, tree and faceplate into PNG files, in both languages. Argument: the
 * folder.
 */
final class ConditionPictures {
    private static final int SETTLING_FRAMES = 15;
    private static final StationId STATION = new StationId("J90");
    private static final int BROKEN_PLACE = 12;
    private static final LineTime WARM = LineTime.after(Duration.ofHours(30));
    private static final Duration STEP = Duration.ofMinutes(5);

    private final LineLayout layout = ConfigFileReader.line(Path.of("../line-configs/benchmark-humanoid.yaml"))
            .value()
            .orElseThrow();
    private final AbnormalLog log = new AbnormalLog();
    private final LineState line;
    private final LineTime now;

    private ConditionPictures() {
        var state = new AtomicReference<>(LineState.initial(layout));
        var simulator = Simulator.withoutSignals(layout, 1);
        var breakdown = WARM;
        simulator.advanceTo(breakdown, event -> happens(state, event));
        while (StationSummary.of(Objects.requireNonNull(state.get()).station(STATION))
                        .attention()
                == AttentionLevel.ABNORMAL) {
            breakdown = breakdown.plus(STEP);
            simulator.advanceTo(breakdown, event -> happens(state, event));
        }
        happens(
                state,
                new LineEvent.StateChanged(
                        breakdown,
                        new PlaceId(STATION, BROKEN_PLACE),
                        PackMlState.HELD,
                        new StopReason(StopReason.Kind.BREAKDOWN, "SCR-104")));
        line = Objects.requireNonNull(state.get());
        now = breakdown.plus(STEP);
    }

    private void happens(AtomicReference<LineState> state, LineEvent event) {
        state.set(Reducer.apply(Objects.requireNonNull(state.get()), event));
        log.add(Objects.requireNonNull(state.get()));
    }

    public static void main(String... arguments) throws Exception {
        // Ends the program after a failure, although the JavaFX thread is running.
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> {
            failure.printStackTrace();
            System.exit(1);
        });
        Screen.start();
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var pictures = new ConditionPictures();
        pictures.draw(Language.ENGLISH, WindowTheme.LIGHT, folder.resolve("condition-en-light.png"));
        pictures.draw(Language.CHINESE, WindowTheme.DARK, folder.resolve("condition-zh-dark.png"));
        Platform.exit();
        System.exit(0);
    }

    private void draw(Language language, WindowTheme theme, Path file) throws Exception {
        var texts = new InterfaceText(language);
        var selection = new SimpleObjectProperty<Selection>(Selection.NOTHING);
        var floor = new AtomicReference<FloorView>();
        var page = new AtomicReference<WatchPage>();
        var stage = Screen.on(() -> {
            floor.set(new FloorView(layout, texts));
            page.set(new WatchPage(layout, texts, log, selection));
            return window(
                    Objects.requireNonNull(floor.get()),
                    Objects.requireNonNull(page.get()),
                    selection,
                    language,
                    theme);
        });
        var frames = new int[1];
        Screen.await(
                () -> {
                    Objects.requireNonNull(floor.get()).show(line, now);
                    Objects.requireNonNull(page.get()).show(new DisplayFrame(line, now));
                    if (frames[0] == SETTLING_FRAMES / 3) {
                        selection.set(new Selection.OfStation(STATION));
                        var camera = Objects.requireNonNull(floor.get()).camera();
                        camera.closeUp(new Selection.OfStation(STATION)).ifPresent(camera::jumpTo);
                    }
                    return frames[0]++ > SETTLING_FRAMES;
                },
                "the page settles");
        var image = Screen.on(() -> SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null));
        Screen.on(() -> {
            stage.hide();
            return 0;
        });
        ImageIO.write(image, "png", file.toFile());
    }

    private static Stage window(
            FloorView floor,
            WatchPage page,
            SimpleObjectProperty<Selection> selection,
            Language language,
            WindowTheme theme) {
        page.setLineView(floor);
        page.darkProperty().set(theme.isDark());
        page.fontProperty().set(Font.font(theme.family(language), 12));
        floor.lookProperty().set(FloorLook.OPERATE);
        floor.darkProperty().set(theme.isDark());
        floor.selectionProperty().bindBidirectional(selection);
        var scene = new Scene(page, 1280, 720);
        theme.applyTo(scene, language);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }
}
