package linetwin.ui.desktop;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import linetwin.core.config.yaml.Problem;
import linetwin.core.connection.ConnectionSpec;
import linetwin.core.layout.LineLayout;
import linetwin.ui.files.ConfigFileReader;
import linetwin.ui.live.LiveSession;
import linetwin.ui.live.PlantEndpoints;
import linetwin.ui.live.PlantProcess;
import linetwin.ui.live.PlantSupervisor;
import linetwin.ui.live.StartPhases;

/** Launcher of the desktop: reads the files, starts the plant and the feeds, shows the window, and ends all three. */
public final class DesktopLauncher {
    private static final long LONGEST_WAIT_SECONDS = 4;

    private final InstantSource clock;
    private final String mainClass;
    private final StartPhases phases;

    /** @param mainClass full name of the main class, for the process of the virtual plant */
    public DesktopLauncher(InstantSource clock, String mainClass) {
        this.clock = clock;
        this.mainClass = mainClass;
        phases = new StartPhases(clock);
    }

    /**
     * Opens the desktop, and blocks until the window is closed.
     *
     * @return exit code
     */
    public int open(DesktopOptions options, PrintWriter err) {
        if (hasNoDisplay()) {
            return noDisplay(err, "DISPLAY is not set");
        }
        phases.completed("arguments read");
        var toolkit = CompletableFuture.runAsync(this::startDrawing, DesktopLauncher::onThread);
        var file = ConfigFileReader.connection(options.connections());
        file.problems().forEach(problem -> print(err, problem));
        try {
            var exitCode = file.value()
                    .map(connection -> open(options, err, file, connection, toolkit))
                    .orElse(1);
            ready(toolkit);
            Platform.exit();
            return exitCode;
        } catch (UnsupportedOperationException e) {
            // Platform.exit() would block for ever if JavaFX failed to start.
            return noDisplay(err, String.valueOf(e.getMessage()));
        }
    }

    private int open(
            DesktopOptions options,
            PrintWriter err,
            ConfigFileReader.Loaded<ConnectionSpec> file,
            ConnectionSpec connection,
            CompletableFuture<Void> toolkit) {
        var plant = new PlantProcess(
                ConfigFileReader.lineFileOf(file, connection).toString(), options.speed(), options.faults(), mainClass);
        // Two processors are busy with the window until its first frame; a plant that starts before it delays both.
        try (var supervisor = new PlantSupervisor(plant, PlantEndpoints.of(connection), options.startsPlant())) {
            supervisor.start(firstFrame());
            var line = CompletableFuture.supplyAsync(
                    () -> {
                        var read = ConfigFileReader.lineOf(file, connection);
                        phases.completed("line file read");
                        return read;
                    },
                    DesktopLauncher::onThread);
            ready(toolkit);
            return run(options, err, line.join(), connection, supervisor);
        }
    }

    private int run(
            DesktopOptions options,
            PrintWriter err,
            ConfigFileReader.Loaded<LineLayout> line,
            ConnectionSpec connection,
            PlantSupervisor supervisor) {
        line.problems().forEach(problem -> print(err, problem));
        if (line.value().isEmpty()) {
            return 1;
        }
        var layout = line.value().get();
        var closed = new CompletableFuture<Integer>();
        try (var live = new LiveSession(layout, connection, clock)) {
            supervisor.connect(live);
            phases.completed("session created");
            Platform.runLater(() -> {
                try {
                    new MainWindow(layout, options, live, supervisor, phases, clock, err, closed).show();
                } catch (RuntimeException e) {
                    closed.completeExceptionally(e);
                }
            });
            return closed.join();
        }
    }

    /** Signal that the first frame is prepared; also completed if no frame comes for some seconds. */
    private CompletableFuture<Boolean> firstFrame() {
        return phases.end(StartPhases.FIRST_FRAME)
                .thenApply(_ -> true)
                .completeOnTimeout(false, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    }

    private void startDrawing() {
        Platform.startup(() -> {
            // Window ends the program itself, with an exit code.
            Platform.setImplicitExit(false);
        });
        phases.completed("toolkit started");
    }

    /** Runs a task on a thread of its own: the common pool has a single thread on a machine with two processors. */
    private static void onThread(Runnable task) {
        var _ = Thread.ofPlatform().daemon().name("linetwin-start").start(task);
    }

    private static void ready(CompletableFuture<Void> toolkit) {
        try {
            toolkit.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UnsupportedOperationException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static int noDisplay(PrintWriter err, String why) {
        err.println("linetwin: no display was found: " + why + ". Start it in a desktop session, or under xvfb-run");
        return 1;
    }

    /** True if no X11 display is available: JavaFX on Linux has no other. */
    private static boolean hasNoDisplay() {
        var display = System.getenv("DISPLAY");
        return System.getProperty("os.name").startsWith("Linux") && (display == null || display.isBlank());
    }

    private static void print(PrintWriter err, Problem problem) {
        err.println(problem);
    }
}
