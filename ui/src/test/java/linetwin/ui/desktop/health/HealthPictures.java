package linetwin.ui.desktop.health;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import linetwin.core.health.SourceStateHistory;
import linetwin.core.health.SourceStatus;
import linetwin.core.id.SourceId;
import linetwin.core.layout.Language;
import linetwin.core.model.LineState;
import linetwin.ui.app.Screen;
import linetwin.ui.desktop.theme.WindowTheme;
import linetwin.ui.files.ConfigFileReader;
import linetwin.ui.text.InterfaceText;

/**
 * Draws the health page of sample sources into PNG files, for inspection: every state, language and theme, in sizes
 * that a running plant would not show at once. Argument: the folder.
 */
final class HealthPictures {
    private static final int SETTLING_FRAMES = 4;
    private static final LineState LINE =
            LineState.initial(ConfigFileReader.line(Path.of("../line-configs/benchmark-humanoid.yaml"))
                    .value()
                    .orElseThrow());

    private final Path folder;

    private HealthPictures(Path folder) {
        this.folder = folder;
    }

    public static void main(String... arguments) throws Exception {
        // Exits after a failure: the JavaFX thread would keep the process running.
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> {
            failure.printStackTrace();
            System.exit(1);
        });
        Screen.start();
        new HealthPictures(Files.createDirectories(Path.of(arguments[0]))).all();
        Platform.exit();
        System.exit(0);
    }

    private void all() throws Exception {
        var one = List.of(SampleSources.live("press", "opcua", "opc.tcp://10.0.4.17:4840"));
        for (var theme : WindowTheme.values()) {
            for (var language : Language.values()) {
                draw("one", one, language, theme, 1280, 640, _ -> {});
                draw("two", SampleSources.two(), language, theme, 1280, 640, _ -> {});
                draw("twelve", SampleSources.twelve(), language, theme, 1280, 640, _ -> {});
                draw("twelve", SampleSources.twelve(), language, theme, 1920, 990, _ -> {});
                draw("two", SampleSources.two(), language, theme, 1920, 990, _ -> {});
                draw("details", List.of(SampleSources.twelve().get(3)), language, theme, 1280, 640, _ -> {});
                draw(
                        "certificate-waiting",
                        SampleSources.twelve(),
                        language,
                        theme,
                        1280,
                        640,
                        page -> page.review(SampleSources.FINGERPRINT));
                draw("faults", SampleSources.two(), language, theme, 1280, 640, HealthPage::openFaults);
                draw("certificate-own", one, language, theme, 1280, 640, page -> page.review("5" + rest()));
                draw("certificate-rejected", one, language, theme, 1280, 640, page -> page.review("B" + rest()));
            }
        }
    }

    private static String rest() {
        return SampleSources.FINGERPRINT.substring(1);
    }

    private void draw(
            String name,
            List<SourceStatus> sources,
            Language language,
            WindowTheme theme,
            double width,
            double height,
            Consumer<HealthPage> opening)
            throws Exception {
        var moment = SampleSources.moment(sources, LINE);
        var list = MemoryTrustList.sample();
        var plant = new SamplePlant("drop 50% all for 30s; hang half-open cells-mqtt");
        var history = new SourceStateHistory();
        var page = new AtomicReference<HealthPage>();
        var stage = Screen.on(() -> {
            var shown = new HealthPage(
                    new InterfaceText(language),
                    new NoActions(),
                    () -> Optional.of(list),
                    Optional.of(plant),
                    history,
                    () -> {});
            page.set(shown);
            shown.darkProperty().set(theme.isDark());
            var scene = new Scene(new StackPane(shown), width, height);
            theme.applyTo(scene, language);
            var window = new Stage();
            window.setScene(scene);
            window.show();
            history.record(moment.statuses(), moment.now());
            opening.accept(shown);
            return window;
        });
        var frames = new int[1];
        Screen.await(
                () -> {
                    Objects.requireNonNull(page.get()).show(moment);
                    return frames[0]++ > SETTLING_FRAMES * 4;
                },
                "the page settles");
        var image = Screen.on(() -> SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null));
        Screen.on(() -> {
            stage.hide();
            return 0;
        });
        var file = String.format(
                Locale.ROOT,
                "%s-%s-%s-%.0f.png",
                name,
                language.tag(),
                theme.name().toLowerCase(Locale.ROOT),
                width);
        ImageIO.write(image, "png", folder.resolve(file).toFile());
    }

    private record NoActions() implements HealthActions {
        @Override
        public void retry(SourceId source) {}

        @Override
        public void restartPlant() {}

        @Override
        public boolean plantHasEnded() {
            return false;
        }
    }
}
