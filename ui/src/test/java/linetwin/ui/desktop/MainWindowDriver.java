package linetwin.ui.desktop;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import linetwin.core.event.EventProvenance;
import linetwin.core.event.EventRecord;
import linetwin.core.event.LineEvent;
import linetwin.core.feed.LineClock;
import linetwin.core.feed.Pace;
import linetwin.core.health.SourceStatus;
import linetwin.core.id.SourceId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.Quality;
import linetwin.core.session.Session;
import linetwin.core.time.LineTime;
import linetwin.ui.app.DesktopOptionsMapper;
import linetwin.ui.cli.LineTwinCommand;
import linetwin.ui.files.ConfigFileReader;
import linetwin.ui.live.LiveSession;
import linetwin.ui.live.PlantEndpoints;
import linetwin.ui.live.PlantProcess;
import linetwin.ui.live.PlantSupervisor;
import linetwin.ui.live.StartPhases;
import linetwin.ui.window.DisplayToolkit;
import linetwin.ui.window.WindowFixture;
import picocli.CommandLine;

/** Opens the program's window on the line of three stations, with sources and a clock that the test controls. */
final class MainWindowDriver {
    static final Instant START = Instant.parse("2026-03-02T09:41:27Z");
    private final WindowFixture fixture;
    private final Path home;
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final InstantSource clock = () -> Objects.requireNonNull(now.get());
    private final AtomicReference<LiveSession> live = new AtomicReference<>();

    /** @param home empty folder for the preferences of the window */
    MainWindowDriver(WindowFixture fixture, Path home) {
        this.fixture = fixture;
        this.home = home;
    }

    static LineLayout layout() {
        return ConfigFileReader.line(Path.of("../line-configs/three-stations.yaml"))
                .value()
                .orElseThrow();
    }

    /** Opens the window with the options of the command line. */
    void open(String... arguments) throws Exception {
        DisplayToolkit.start();
        System.setProperty("linetwin.home", home.toString());
        var spec = ConfigFileReader.connection(Path.of("../line-configs/connections/benchmark-humanoid.yaml"))
                .value()
                .orElseThrow();
        var line = new LiveSession(layout(), spec, clock);
        live.set(line);
        var supervisor = new PlantSupervisor(
                new PlantProcess("none", Pace.REAL_TIME, List.of(), "none"), PlantEndpoints.of(spec), true);
        fixture.closeAfterwards(supervisor);
        fixture.closeAfterwards(line);
        fixture.openScene(() -> {
            var window = new MainWindow(
                    layout(),
                    options(arguments),
                    line,
                    supervisor,
                    new StartPhases(clock),
                    clock,
                    new PrintWriter(Writer.nullWriter()),
                    new CompletableFuture<>());
            window.show();
            return window.scene();
        });
    }

    private static DesktopOptions options(String... arguments) {
        var read = new AtomicReference<DesktopOptions>();
        var command = new LineTwinCommand((options, _) -> {
            read.set(DesktopOptionsMapper.options(options));
            return 0;
        });
        new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments);
        return Objects.requireNonNull(read.get());
    }

    /** Advances the clock of the window. */
    void advance(Duration by) {
        now.updateAndGet(at -> Objects.requireNonNull(at).plus(by));
    }

    /** Reports the state of a source, which it entered {@code since} ago. */
    void report(String source, String protocol, SourceStatus.State state, long received, Duration since) {
        session()
                .status(new SourceStatus(
                        new SourceId(source),
                        protocol,
                        protocol + "://localhost",
                        state,
                        clock.instant().minus(since),
                        Optional.of(clock.instant()),
                        received,
                        ""));
    }

    /** Reports an event of the line from a source, at the present time of the clock. */
    void report(String source, LineEvent event) {
        session()
                .receive(new EventRecord(
                        event,
                        new EventProvenance(new SourceId(source), clock.instant(), clock.instant(), Quality.GOOD)));
    }

    /** Reports the pace of the line from a source, in seconds of the line for each second of the wall clock. */
    void reportPace(double pace) {
        session().clock(new LineClock(clock.instant(), LineTime.ORIGIN, pace));
    }

    private Session session() {
        return Objects.requireNonNull(live.get()).session();
    }
}
