package linetwin.ui.app;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import linetwin.core.config.yaml.Problem;
import linetwin.core.connection.ConnectionSpec;
import linetwin.core.layout.LineLayout;
import linetwin.ui.cli.ConfigFiles;
import linetwin.ui.cli.DesktopOptions;

/** Opens the desktop: reads the files, starts the plant and the feeds, shows the window, and ends all three. */
final class Desktop {
    private final InstantSource clock;

    Desktop(InstantSource clock) {
        this.clock = clock;
    }

    /** Stays until the window is closed; the result is the exit code. */
    int open(DesktopOptions options, PrintWriter err) {
        if (hasNoDisplay()) {
            return noDisplay(err, "DISPLAY is not set");
        }
        var file = ConfigFiles.connection(options.connections());
        file.problems().forEach(problem -> say(err, problem));
        if (file.value().isEmpty()) {
            return 1;
        }
        var connection = file.value().get();
        var plant = new PlantProcess(
                ConfigFiles.lineFileOf(file, connection).toString(), options.speed(), options.faults());
        // The plant takes the longest to come up, so it goes first; the line is read while the window system starts.
        try (var keeper = new PlantKeeper(plant, PlantProcess.Endpoints.of(connection), options.startsPlant())) {
            keeper.start();
            var line = CompletableFuture.supplyAsync(() -> ConfigFiles.lineOf(file, connection));
            startDrawing();
            var exitCode = run(options, err, line.join(), connection, keeper);
            Platform.exit();
            return exitCode;
        } catch (UnsupportedOperationException e) {
            // JavaFX that did not start must not be asked to end: it would wait for the start for ever.
            return noDisplay(err, String.valueOf(e.getMessage()));
        }
    }

    private int run(
            DesktopOptions options,
            PrintWriter err,
            ConfigFiles.Loaded<LineLayout> line,
            ConnectionSpec connection,
            PlantKeeper keeper) {
        line.problems().forEach(problem -> say(err, problem));
        if (line.value().isEmpty()) {
            return 1;
        }
        var layout = line.value().get();
        var closed = new CompletableFuture<Integer>();
        try (var mirror = new Mirror(layout, connection, clock)) {
            keeper.feed(mirror);
            Platform.runLater(() -> {
                try {
                    new MainWindow(layout, options, mirror, keeper, clock, err, closed).show();
                } catch (RuntimeException e) {
                    closed.completeExceptionally(e);
                }
            });
            return closed.join();
        }
    }

    private static void startDrawing() {
        Platform.startup(() -> {
            // The window says when the program ends, with its exit code.
            Platform.setImplicitExit(false);
        });
    }

    private static int noDisplay(PrintWriter err, String why) {
        err.println("linetwin: no display was found: " + why + ". Start it in a desktop session, or under xvfb-run");
        return 1;
    }

    /** JavaFX draws through X11 on Linux, and through nothing else. */
    private static boolean hasNoDisplay() {
        var display = System.getenv("DISPLAY");
        return System.getProperty("os.name").startsWith("Linux") && (display == null || display.isBlank());
    }

    private static void say(PrintWriter err, Problem problem) {
        err.println(problem);
    }
}
