package linetwin.ui.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import linetwin.core.connection.ConnectionSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.session.Session;
import linetwin.ui.cli.live.HealthView;
import linetwin.ui.cli.live.LineJsonView;
import linetwin.ui.cli.live.LineTerminalView;
import linetwin.ui.cli.live.MirrorView;
import linetwin.ui.cli.live.ShutdownSignal;
import linetwin.ui.cli.live.SourceChangeWriter;
import linetwin.ui.cli.live.SourceStatusList;
import linetwin.ui.cli.live.TemporaryTrustDecider;
import linetwin.ui.files.ConnectionBuilder;
import linetwin.ui.files.LineAndConnection;
import linetwin.ui.files.UserFolder;
import linetwin.ui.live.ConnectorDirectory;
import linetwin.ui.live.LiveSession;
import linetwin.ui.text.DiagnosticText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code linetwin mirror}: state of the line as its sources report it, or the health of these sources. */
@Command(
        name = "mirror",
        mixinStandardHelpOptions = true,
        description = {
            "Mirrors a line through the sources of a connection file: a live table, or JSON.",
            "What the sources do is said on the error output; stations out of contact are marked stale."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:ended after --seconds",
            "1:the files have problems, or nothing was ever heard",
            "2:wrong usage",
            "130:Ctrl+C",
            "143:SIGTERM"
        })
public final class MirrorCommand implements Callable<Integer> {
    private static final Duration STEP = Duration.ofMillis(50);
    private static final double LONGEST_SECONDS = Duration.ofDays(365).toSeconds();
    private static final double SHORTEST_INTERVAL = 0.1;

    @Parameters(paramLabel = "CONNECTIONS", description = "A connection file: a path, or the name of a bundled one.")
    private String file = "";

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "End after N seconds, a year of seconds at most. Default: on Ctrl+C")
    private @Nullable Double seconds;

    @Option(
            names = "--json",
            description = "Print one JSON object for each station that changes; with --health, one for each interval")
    private boolean json;

    @Option(names = "--signals", description = "With --json: with the newest value of each signal")
    private boolean signals;

    @Option(
            names = "--kpis",
            description =
                    "With --json: with the figures of the line too, once a second, and how much of their input was known")
    private boolean kpis;

    @Option(
            names = "--health",
            description =
                    "Show how well each source is heard instead of the line: rates, latency, gaps, losses, faults")
    private boolean health;

    @Option(
            names = "--every",
            paramLabel = "N",
            defaultValue = "1",
            description = "With --health: how often, in seconds; 0.1 or more. Default: ${DEFAULT-VALUE}.")
    private double every = 1;

    @Option(
            names = "--trust-once",
            paramLabel = "FINGERPRINT",
            description =
                    "Trust the certificate with this SHA-256 fingerprint, or its first 8 pairs at least, until the mirror ends")
    private List<String> fingerprints = List.of();

    @Option(
            names = "--opcua",
            paramLabel = "PORT",
            converter = PortConverter.ClientPortConverter.class,
            description = "Another port for the sources that speak OPC UA")
    private @Nullable Integer opcuaPort;

    @Option(
            names = "--mqtt",
            paramLabel = "PORT",
            converter = PortConverter.ClientPortConverter.class,
            description = "Another port for the sources that speak MQTT")
    private @Nullable Integer mqttPort;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final DiagnosticText diagnostics = DiagnosticText.english();

    @Override
    public Integer call() {
        check("--seconds", seconds == null ? LONGEST_SECONDS : seconds, Double.MIN_VALUE, "more than 0");
        check("--every", every, SHORTEST_INTERVAL, SHORTEST_INTERVAL + " or more");
        return ProblemPrinter.value(LineAndConnection.read(file), err())
                .map(it -> mirror(it.layout(), atOtherPorts(it.connection())))
                .orElse(1);
    }

    private void check(String option, double value, double least, String range) {
        if (!(value >= least && value <= LONGEST_SECONDS)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s takes %s and up to a year of seconds (%.0f), was %s"
                            .formatted(option, range, LONGEST_SECONDS, value));
        }
    }

    private ConnectionSpec atOtherPorts(ConnectionSpec connection) {
        var moved = opcuaPort == null ? connection : ConnectionBuilder.at(connection, "opcua", opcuaPort);
        return mqttPort == null ? moved : ConnectionBuilder.at(moved, "mqtt", mqttPort);
    }

    private int mirror(LineLayout layout, ConnectionSpec connection) {
        var begun = Instant.now();
        var end = seconds == null ? Instant.MAX : begun.plusMillis(Math.round(seconds * 1000));
        var news = new SourceChangeWriter(diagnostics);
        try (var ending = new ShutdownSignal();
                var live = LiveSession.open(layout, connection, InstantSource.system())) {
            var session = live.session();
            var view = view(layout, new SourceStatusList(connection, begun), session);
            var trust = trust();
            do {
                news.report(session, err());
                if (trust.isPresent() && trust.get().decide(session, err())) {
                    live.retry();
                }
                view.show(session, Instant.now());
            } while (Instant.now().isBefore(end) && !ending.within(STEP));
            view.end(session, Instant.now());
            return verdict(session);
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            err().println("linetwin: " + e.getMessage());
            err().flush();
            return 1;
        }
    }

    private MirrorView view(LineLayout layout, SourceStatusList sources, Session session) {
        if (health) {
            return new HealthView(sources, json, Duration.ofMillis(Math.round(every * 1000)), diagnostics, out());
        }
        if (!json) {
            return new LineTerminalView(layout, out());
        }
        return new LineJsonView(session, signals, kpis, out());
    }

    private Optional<TemporaryTrustDecider> trust() {
        return fingerprints.isEmpty()
                ? Optional.empty()
                : Optional.of(new TemporaryTrustDecider(
                        ConnectorDirectory.requiredTrustList(UserFolder.path()), fingerprints));
    }

    private int verdict(Session session) {
        if (session.newestArrival().isPresent()) {
            return 0;
        }
        err().println("linetwin: nothing was heard. For each source, 'linetwin doctor %s' says why and what to do"
                .formatted(file));
        err().flush();
        return 1;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
