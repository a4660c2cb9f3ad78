package linetwin.ui.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import linetwin.core.config.Problem;
import linetwin.core.feed.ConnectionSpec;
import linetwin.core.feed.Session;
import linetwin.core.id.SourceId;
import linetwin.core.layout.LineLayout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code linetwin mirror}: the line as its sources tell it, in a terminal or as JSON. */
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
    private static final Duration REDRAW = Duration.ofMillis(500);
    private static final Duration REPRINT = Duration.ofSeconds(10);
    private static final double LONGEST_SECONDS = Duration.ofDays(365).toSeconds();
    private static final int SUMMARY_ROWS = 2;
    private static final String HOME_AND_CLEAR = "\u001b[H\u001b[2J";

    @Parameters(paramLabel = "CONNECTIONS", description = "A connection file: a path, or the name of a bundled one.")
    private String file = "";

    @Option(names = "--seconds", paramLabel = "N", description = "End after N seconds. Default: on Ctrl+C")
    private @Nullable Double seconds;

    @Option(names = "--json", description = "Print one JSON object for each station that changes")
    private boolean json;

    @Option(names = "--signals", description = "With --json: with the newest value of each signal")
    private boolean signals;

    @Option(
            names = "--opcua",
            paramLabel = "PORT",
            converter = PortConverter.ToReach.class,
            description = "Another port for the sources that speak OPC UA")
    private @Nullable Integer opcuaPort;

    @Option(
            names = "--mqtt",
            paramLabel = "PORT",
            converter = PortConverter.ToReach.class,
            description = "Another port for the sources that speak MQTT")
    private @Nullable Integer mqttPort;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Map<SourceId, String> told = new TreeMap<>();
    private Instant nextDrawing = Instant.MIN;
    private @Nullable Terminal terminal;

    @Override
    public Integer call() {
        if (seconds != null && !(seconds > 0 && seconds <= LONGEST_SECONDS)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--seconds takes more than 0 and up to a year of them, was %s".formatted(seconds));
        }
        var alone = ConfigFiles.connection(file);
        if (alone.value().isEmpty()) {
            return refuse(alone.problems());
        }
        var line = ConfigFiles.lineOf(alone, alone.value().get());
        if (line.value().isEmpty()) {
            return refuse(line.problems());
        }
        var layout = line.value().get();
        var connection = ConfigFiles.connection(alone.file(), layout);
        if (connection.value().isEmpty()) {
            return refuse(connection.problems());
        }
        return mirror(layout, atOtherPorts(connection.value().get()));
    }

    private int refuse(List<Problem> problems) {
        problems.forEach(err()::println);
        err().flush();
        return 1;
    }

    private ConnectionSpec atOtherPorts(ConnectionSpec connection) {
        var moved = opcuaPort == null ? connection : Connections.at(connection, "opcua", opcuaPort);
        return mqttPort == null ? moved : Connections.at(moved, "mqtt", mqttPort);
    }

    private int mirror(LineLayout layout, ConnectionSpec connection) {
        var end = seconds == null ? Instant.MAX : Instant.now().plusMillis(Math.round(seconds * 1000));
        var lines = new StationLines(signals);
        var table = new LineTable(layout, isTerminal());
        try (var ending = new Ending();
                var mirror = Mirror.open(layout, connection)) {
            var session = mirror.session();
            do {
                session.advance(Instant.now());
                tellSources(session);
                if (json) {
                    lines.changed(session.state(), out()::println);
                    out().flush();
                } else {
                    draw(session, table, false);
                }
            } while (Instant.now().isBefore(end) && !ending.within(STEP));
            if (!json && !isTerminal()) {
                draw(session, table, true);
            }
            return verdict(session);
        } catch (IllegalArgumentException e) {
            err().println("linetwin: " + e.getMessage());
            err().flush();
            return 1;
        }
    }

    private int verdict(Session session) {
        if (session.newestArrival().isPresent()) {
            return 0;
        }
        err().println("linetwin: nothing was heard. Is the plant running? Start one with: linetwin plant FILE");
        err().flush();
        return 1;
    }

    /** Says what a source does when that changes. */
    private void tellSources(Session session) {
        for (var status : session.statuses()) {
            var text = "%s: %s %s"
                    .formatted(status.source(), status.state(), status.detail())
                    .strip();
            if (!text.equals(told.put(status.source(), text))) {
                err().println(text);
                err().flush();
            }
        }
    }

    private void draw(Session session, LineTable table, boolean now) {
        var wall = Instant.now();
        if (!now && wall.isBefore(nextDrawing)) {
            return;
        }
        nextDrawing = wall.plus(isTerminal() ? REDRAW : REPRINT);
        if (isTerminal()) {
            terminal = Terminal.measured(terminal, wall);
            table.fit(terminal.columns());
        }
        var time = session.lineTime(wall);
        var text = new StringBuilder(isTerminal() ? HOME_AND_CLEAR : "");
        text.append(summary(session, wall)).append(System.lineSeparator());
        var rows = table.rows(session.state(), time);
        fitted(rows, wall).forEach(row -> text.append(row).append(System.lineSeparator()));
        out().print(text);
        out().flush();
    }

    /** On a terminal: a page that fits, and the next one after a while. Into a file or a pipe: all of it. */
    private List<String> fitted(List<String> rows, Instant wall) {
        return terminal == null ? rows : terminal.page(rows, wall, SUMMARY_ROWS);
    }

    private static String summary(Session session, Instant wall) {
        var state = session.state();
        var stale = state.allStations().stream().filter(s -> !s.inContact()).count();
        var age = session.newestArrival()
                .map(arrival -> "newest value %.1f s old"
                        .formatted(Duration.between(arrival, wall).toMillis() / 1e3))
                .orElse("nothing heard yet");
        return "line time %s, %s, %d of %d stations stale, %d shipped, %d scrapped"
                .formatted(
                        LineTimes.text(session.lineTime(wall)),
                        age,
                        stale,
                        state.allStations().size(),
                        state.shipped(),
                        state.scrapped());
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
