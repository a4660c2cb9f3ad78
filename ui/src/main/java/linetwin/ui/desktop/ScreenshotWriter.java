package linetwin.ui.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/** Writer of the content of a window as a PNG file. */
final class ScreenshotWriter {
    private ScreenshotWriter() {}

    /**
     * Captures the content now, and writes it on another thread.
     *
     * @return 0, or 1 if the file cannot be written
     */
    static CompletableFuture<Integer> save(Scene scene, Path file) {
        var image = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
        return CompletableFuture.supplyAsync(() -> {
            try {
                var folder = file.toAbsolutePath().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                ImageIO.write(image, "png", file.toFile());
                return 0;
            } catch (IOException e) {
                System.getLogger("linetwin.desktop")
                        .log(System.Logger.Level.ERROR, "Cannot write the picture " + file, e);
                return 1;
            }
        });
    }
}
