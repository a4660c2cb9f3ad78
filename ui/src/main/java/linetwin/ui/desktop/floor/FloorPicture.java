package linetwin.ui.desktop.floor;

import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import linetwin.ui.text.InterfaceText;

/** Renders pictures of a line without a window. Needs a display, because JavaFX renders 3D on a display only. */
public final class FloorPicture {
    /** Time limit of a picture if none is given. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Size in pixels at which labels have the size that they have in a window. */
    private static final double USUAL_WIDTH = 1600;

    private static final double USUAL_HEIGHT = 900;
    /** Memory in bytes for each pixel, in JavaFX and in the image to be written, and for the line itself. */
    private static final long BYTES_PER_PIXEL = 12;

    private static final long BYTES_OF_THE_LINE = 300L << 20;
    private static final String NO_DISPLAY = "No display: JavaFX draws 3D on a display only, and DISPLAY is not set."
            + " Without a screen, run the same command under xvfb-run -a";

    private FloorPicture() {}

    /** Renders a picture; equal requests give equal pixels on one machine. Starts JavaFX if it is not running. */
    public static BufferedImage of(PictureRequest order) throws PictureRefusedException, InterruptedException {
        return of(order, PATIENCE);
    }

    /** Renders a picture within a time limit. */
    public static BufferedImage of(PictureRequest order, Duration patience)
            throws PictureRefusedException, InterruptedException {
        checkMemory(order, Runtime.getRuntime().maxMemory());
        var step = new AtomicReference<>("opens the display");
        var work = new FutureTask<>(() -> {
            startToolkit();
            step.set("waits for its own thread");
            return drawn(order, step);
        });
        Thread.ofPlatform().daemon().name("picture").start(work);
        try {
            return SwingFXUtils.fromFXImage(work.get(patience.toMillis(), TimeUnit.MILLISECONDS), null);
        } catch (TimeoutException _) {
            throw PictureRefusedException.because(
                    "Gave up after %s: JavaFX still %s, for a picture of %d x %d pixels. Without a graphics card it takes longer: set a longer --timeout, or ask for a smaller --size"
                            .formatted(seconds(patience), step.get(), order.width(), order.height()));
        } catch (ExecutionException e) {
            throw refusal(e);
        }
    }

    private static String seconds(Duration time) {
        return "%s s"
                .formatted(BigDecimal.valueOf(time.toMillis(), 3)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    private static PictureRefusedException refusal(ExecutionException e) {
        return switch (e.getCause()) {
            case PictureRefusedException refused -> refused;
            case ExecutionException inner -> refusal(inner);
            case null, default -> throw new IllegalStateException("The picture failed", e.getCause());
        };
    }

    /** Refuses a picture that needs more memory than this process may use. */
    static void checkMemory(PictureRequest order, long most) throws PictureRefusedException {
        long needed = (long) order.width() * order.height() * BYTES_PER_PIXEL + BYTES_OF_THE_LINE;
        if (needed > most) {
            throw PictureRefusedException.because(
                    "A picture of %d x %d pixels needs about %d MB of memory, and this program may use %d MB. Ask for a smaller --size, or start it with the environment variable LINETWIN_MEMORY=%dm"
                            .formatted(order.width(), order.height(), needed >> 20, most >> 20, (needed >> 20) + 256));
        }
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

    /** Draws the picture on the JavaFX thread, and waits for it. */
    private static WritableImage drawn(PictureRequest order, AtomicReference<String> step)
            throws InterruptedException, ExecutionException {
        var work = new FutureTask<>(() -> draw(order, step));
        Platform.runLater(work);
        return work.get();
    }

    private static WritableImage draw(PictureRequest order, AtomicReference<String> step)
            throws PictureRefusedException {
        if (!FloorView.supported()) {
            throw PictureRefusedException.because(
                    "This display draws no 3D: JavaFX found no graphics driver it can use."
                            + " Install Mesa (libgl1-mesa-dri), or run under xvfb-run -a");
        }
        step.set("builds the line");
        var view = new FloorView(order.layout(), new InterfaceText(order.language()));
        view.lookProperty().set(order.look());
        view.darkProperty().set(order.dark());
        view.legendProperty().set(order.legend());
        view.labelled(order.labels());
        view.enlarge(Math.max(1, Math.min(order.width() / USUAL_WIDTH, order.height() / USUAL_HEIGHT)));
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
        step.set("draws the pixels");
        return scene.snapshot(null);
    }
}
