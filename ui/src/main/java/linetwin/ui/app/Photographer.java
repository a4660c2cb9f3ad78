package linetwin.ui.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import linetwin.ui.cli.DesktopOptions;
import org.jspecify.annotations.Nullable;

/** Takes the picture that was asked for, some time after the line has begun to move, and ends the program. */
final class Photographer {
    private final DesktopOptions options;
    private final Scene scene;
    private final IntConsumer end;
    private @Nullable Instant due;

    Photographer(DesktopOptions options, Scene scene, IntConsumer end) {
        this.options = options;
        this.scene = scene;
        this.end = end;
    }

    void lineMoves(Instant now) {
        due = options.screenshot().isEmpty()
                ? null
                : now.plus(Duration.ofMillis(Math.round(options.afterSeconds() * 1000)));
    }

    /** Called at each frame. */
    void frame(Instant now) {
        if (due != null && !now.isBefore(due)) {
            due = null;
            options.screenshot().ifPresent(this::save);
        }
    }

    private void save(Path file) {
        var _ = Picture.save(scene, file).thenAccept(code -> Platform.runLater(() -> end.accept(code)));
    }
}
