package linetwin.ui.desktop.floor;

import java.awt.image.BufferedImage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import linetwin.ui.text.InterfaceText;

/** Renders pictures of a line without a window. Needs a display, because JavaFX renders 3D on a display only. */
public final class FloorPicture {
    private static final long LONGEST_SECONDS = 120;
    private static final String NO_DISPLAY = "No display: JavaFX draws 3D on a display only, and DISPLAY is not set."
            + " Without a screen, run the same command under xvfb-run -a";

    private FloorPicture() {}

    /** Renders a picture; equal requests give equal pixels on one machine. Starts JavaFX if it is not running. */
    public static BufferedImage of(PictureRequest order) throws PictureRefusedException, InterruptedException {
        startToolkit();
        return SwingFXUtils.fromFXImage(drawn(order), null);
    }

    private static void startToolkit() throws PictureRefusedException {
        var display = System.getenv("DISPLAY");
        if (System.getProperty("os.name", "").startsWith("Linux") && (display == null || display.isBlank())) {
            throw PictureRefusedException.because(NO_DISPLAY);
        }
        // JavaFX rejects software drivers for 3D unless the GPU is forced.
        if (System.getProperty("prism.forceGPU") == null) {
            System.setProperty("prism.forceGPU", "true");
        }
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (UnsupportedOperationException e) {
            throw PictureRefusedException.because(
                    "The display %s cannot be opened: %s. Start it, or run under xvfb-run -a"
                            .formatted(display, e.getMessage()));
        } catch (IllegalStateException _) {
            // Toolkit is already running.
        }
    }

    private static WritableImage drawn(PictureRequest order) throws PictureRefusedException, InterruptedException {
        var picture = new CompletableFuture<WritableImage>();
        Platform.runLater(() -> {
            try {
                picture.complete(draw(order));
            } catch (PictureRefusedException | RuntimeException e) {
                picture.completeExceptionally(e);
            }
        });
        try {
            return picture.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            throw PictureRefusedException.because(
                    "The picture was not drawn within %d s; the graphics driver hangs".formatted(LONGEST_SECONDS));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PictureRefusedException refused) {
                throw refused;
            }
            throw new IllegalStateException("The picture failed", e.getCause());
        }
    }

    private static WritableImage draw(PictureRequest order) throws PictureRefusedException {
        if (!FloorView.supported()) {
            throw PictureRefusedException.because(
                    "This display draws no 3D: JavaFX found no graphics driver it can use."
                            + " Install Mesa (libgl1-mesa-dri), or run under xvfb-run -a");
        }
        var view = new FloorView(order.layout(), new InterfaceText(order.language()));
        view.lookProperty().set(order.look());
        view.darkProperty().set(order.dark());
        view.legendProperty().set(order.legend());
        view.labelled(order.labels());
        var scene = new Scene(view, order.width(), order.height());
        view.resize(order.width(), order.height());
        view.applyCss();
        view.layout();
        // First pass places every unit, so that a view can refer to one.
        view.still(order.state(), order.at());
        var views = new NamedViewParser(
                order.layout(), order.state(), view.camera(), order.width() / (double) order.height());
        view.camera().jumpTo(views.pose(order.view()));
        view.still(order.state(), order.at());
        return scene.snapshot(null);
    }
}
