package linetwin.ui.desktop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Captures a screenshot that the command line requests, some time after the line has begun to move, and ends the
 * program. After a time limit a line that does not move is captured too; the program then ends with an error message.
 */
final class ScreenshotCapture {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private final DesktopOptions options;
    private final Scene scene;
    private final IntConsumer end;
    private @Nullable Instant due;
    private boolean begun;
    private boolean moved;
    private boolean taken;

    ScreenshotCapture(DesktopOptions options, Scene scene, IntConsumer end) {
        this.options = options;
        this.scene = scene;
        this.end = end;
    }

    void lineMoves(Instant now) {
        if (taken) {
            return;
        }
        moved = true;
        due = options.screenshot().isEmpty()
                ? null
                : now.plus(Duration.ofMillis(Math.round(options.afterSeconds() * 1000)));
    }

    /** Called at each frame. */
    void frame(Instant now) {
        if (!begun) {
            begun = true;
            waitForTheLine(now);
        }
        if (due != null && !now.isBefore(due)) {
            due = null;
            taken = true;
            options.screenshot().ifPresent(this::save);
        }
    }

    private void waitForTheLine(Instant now) {
        if (!moved && options.screenshot().isPresent()) {
            due = now.plus(PATIENCE);
        }
    }

    private void save(Path file) {
        var _ = ScreenshotWriter.save(scene, file)
                .thenAccept(code -> Platform.runLater(() -> end.accept(verdict(code))));
    }

    private int verdict(int saved) {
        if (!moved) {
            System.getLogger("linetwin.desktop")
                    .log(
                            System.Logger.Level.ERROR,
                            "The line did not move within {0}; the picture shows why",
                            PATIENCE);
        }
        return moved ? saved : 1;
    }
}
