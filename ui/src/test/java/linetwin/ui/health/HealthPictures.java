package linetwin.ui.health;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import linetwin.core.feed.SourceHealth.Latency;
import linetwin.core.feed.SourceStatus;
import linetwin.core.id.SourceId;
import linetwin.core.layout.Language;
import linetwin.core.model.LineState;
import linetwin.ui.app.Screen;
import linetwin.ui.cli.ConfigFiles;
import linetwin.ui.text.Texts;
import linetwin.ui.theme.Theme;
import java.time.Duration;

/** Draws the health page of made-up sources into PNG files, to look at. Argument: the folder. */
final class HealthPictures {
    private static final LineState LINE = LineState.initial(
            ConfigFiles.line(Path.of("../line-configs/benchmark-humanoid.yaml"))
                    .value()
                    .orElseThrow());

    private HealthPictures() {}

    public static void main(String... arguments) throws Exception {
        Screen.start();
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var one = List.of(SampleSources.live("press", "opcua", "opc.tcp://10.0.4.17:4840"));
        picture(folder.resolve("one-en-light-720.png"), one, Language.ENGLISH, Theme.LIGHT, 1280, 640);
        picture(folder.resolve("two-zh-dark-720.png"), SampleSources.two(), Language.CHINESE, Theme.DARK, 1280, 640);
        picture(folder.resolve("two-en-light-1080.png"), SampleSources.two(), Language.ENGLISH, Theme.LIGHT, 1920, 990);
        for (var theme : Theme.values()) {
            for (var language : Language.values()) {
                var end = "-" + language.tag() + "-" + theme.name().toLowerCase(java.util.Locale.ROOT);
                picture(
                        folder.resolve("twelve" + end + "-720.png"),
                        SampleSources.twelve(),
                        language,
                        theme,
                        1280,
                        640);
            }
        }
        picture(folder.resolve("twelve-en-light-1080.png"), SampleSources.twelve(), Language.ENGLISH, Theme.LIGHT, 1920, 990);
        Platform.exit();
        System.exit(0);
    }

    private static void picture(
            Path file, List<SourceStatus> sources, Language language, Theme theme, double width, double height)
            throws Exception {
        var image = Screen.on(() -> {
            var page = new HealthPage(new Texts(language), new NoActions(), () -> {});
            page.darkProperty().set(theme.isDark());
            var scene = new Scene(new StackPane(page), width, height);
            theme.dress(scene, language);
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            var screen = Optional.of(new Latency(Duration.ofMillis(11), Duration.ofMillis(27)));
            var moment = new HealthMoment(sources, LINE, SampleSources.NOW, screen);
            page.note(moment);
            page.show(moment);
            var shot = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
            stage.hide();
            return shot;
        });
        ImageIO.write(image, "png", file.toFile());
    }

    private record NoActions() implements Actions {
        @Override
        public void retry(SourceId source) {}

        @Override
        public void startPlantAgain() {}

        @Override
        public boolean plantHasEnded() {
            return false;
        }
    }
}
