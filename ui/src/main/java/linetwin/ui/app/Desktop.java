package linetwin.ui.app;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import linetwin.core.config.Problem;
import linetwin.core.feed.ConnectionSpec;
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
        var file = ConfigFiles.connection(options.connections());
        file.problems().forEach(problem -> say(err, problem));
        if (file.value().isEmpty()) {
            return 1;
        }
        var line = ConfigFiles.lineOf(file, file.value().get());
        line.problems().forEach(problem -> say(err, problem));
        if (line.value().isEmpty()) {
            return 1;
        }
        var plant = new PlantProcess(line.file().toString(), options.speed());
        return run(options, err, line.value().get(), file.value().get(), plant);
    }

    private int run(
            DesktopOptions options, PrintWriter err, LineLayout layout, ConnectionSpec connection, PlantProcess plant) {
        var closed = new CompletableFuture<Integer>();
        try (var mirror = new Mirror(layout, connection, clock);
                var keeper = new PlantKeeper(plant, mirror, options.startsPlant())) {
            keeper.start();
            Platform.startup(() -> {
                try {
                    new MainWindow(layout, options, mirror, keeper, clock, err, closed).show();
                } catch (RuntimeException e) {
                    closed.completeExceptionally(e);
                }
            });
            var exitCode = closed.join();
            Platform.exit();
            return exitCode;
        } catch (UnsupportedOperationException e) {
            // JavaFX that did not start must not be asked to end: it would wait for the start for ever.
            err.println("linetwin: no display was found: " + e.getMessage()
                    + ". Start it in a desktop session, or under xvfb-run");
            return 1;
        }
    }

    private static void say(PrintWriter err, Problem problem) {
        err.println(problem);
    }
}
