package linetwin.ui.cli;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import linetwin.core.config.connection.ConnectionFile;
import linetwin.core.config.yaml.Problem;
import linetwin.core.connection.ConnectionSpec;
import linetwin.core.connection.SecretRef;
import linetwin.core.feed.Pace;
import linetwin.core.layout.LineLayout;
import linetwin.core.plant.FaultSpec;
import linetwin.core.plant.PlantRequest;
import linetwin.core.plant.PlantSecurity;
import linetwin.core.plant.RunningPlant;
import linetwin.ui.cli.line.LineTimeText;
import linetwin.ui.cli.line.StationStateJson;
import linetwin.ui.cli.live.FaultCommandInterpreter;
import linetwin.ui.cli.live.ShutdownSignal;
import linetwin.ui.cli.live.StandardInputReader;
import linetwin.ui.files.ConfigFileReader;
import linetwin.ui.files.ConnectionBuilder;
import linetwin.ui.live.ConnectorDirectory;
import linetwin.ui.live.StartPhases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code linetwin plant}: simulated line behind real servers, until a signal ends it. */
@Command(
        name = "plant",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a simulated line behind an OPC UA server and an MQTT broker on this machine.",
            "Prints one line of JSON with its endpoints when it is ready, and ends on Ctrl+C."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:ended because its standard input closed",
            "1:the line or connection has problems, or a port is taken",
            "2:wrong usage",
            "130:Ctrl+C",
            "143:SIGTERM"
        })
public final class PlantCommand implements Callable<Integer> {
    private static final Duration STATUS_INTERVAL = Duration.ofSeconds(10);
    private static final int LONGEST_RUN_IN_HOURS = 10_000;
    private static final Duration CHANGE_INTERVAL = Duration.ofMillis(100);

    @Parameters(paramLabel = "FILE", description = "A line file: a path, or the name of a bundled line.")
    private String file = "";

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "60x",
            converter = PaceConverter.class,
            description = "Line seconds per second, such as 1x or 60x. Default: ${DEFAULT-VALUE}")
    private Pace speed = Pace.REAL_TIME;

    @Option(
            names = "--opcua",
            paramLabel = "PORT",
            converter = PortConverter.ServerPortConverter.class,
            description = "Port of the OPC UA server; 0 takes a free one. Default: as in the connection file")
    private @Nullable Integer opcuaPort;

    @Option(
            names = "--mqtt",
            paramLabel = "PORT",
            converter = PortConverter.ServerPortConverter.class,
            description = "Port of the MQTT broker; 0 takes a free one. Default: as in the connection file")
    private @Nullable Integer mqttPort;

    @Option(
            names = "--connections",
            paramLabel = "FILE",
            description =
                    "The connection file: which areas speak which protocol. Default: the bundled one of this line")
    private @Nullable String connections;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--run-in",
            paramLabel = "H",
            defaultValue = "1000",
            description =
                    "Hours that the line has run already when its servers open, 0 to 10000; 0 opens it empty. Its figures"
                            + " begin after a third of them, when the line is full."
                            + " Default: ${DEFAULT-VALUE}")
    private double runInHours;

    @Option(
            names = "--json",
            description = "Print the plant's own state: one JSON object for each station that changes")
    private boolean json;

    @Option(names = "--until-stdin-closes", description = "End also when the standard input is closed")
    private boolean untilStdinCloses;

    @Option(
            names = "--fault",
            paramLabel = "SPEC",
            converter = FaultConverter.class,
            description = "A fault: \"<kind> [<amount>] <source|all> [after <time>] [for <time>]\", "
                    + "such as \"drop 10%% cells-mqtt for 30s\". Repeatable. The same, led by the word fault, is "
                    + "understood on standard input while the plant runs; fault none ends all, fault list tells them.")
    private List<FaultSpec> faults = new ArrayList<>();

    @Option(
            names = "--secure",
            description = "Offer protected OPC UA endpoints too, with a certificate that is made for this run")
    private boolean secure;

    @Option(
            names = "--user",
            paramLabel = "NAME=SECRET",
            description = "Who may read by OPC UA, repeatable; the password as env:VARIABLE or file:PATH."
                    + " Default: everybody")
    private Map<String, String> users = new TreeMap<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Parses a pace. */
    static final class PaceConverter implements ITypeConverter<Pace> {
        @Override
        public Pace convert(String text) {
            try {
                return Pace.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** Parses a fault. */
    static final class FaultConverter implements ITypeConverter<FaultSpec> {
        @Override
        public FaultSpec convert(String text) {
            try {
                return FaultSpec.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    private final StartPhases phases = new StartPhases(InstantSource.system());

    @Override
    public Integer call() {
        phases.completed("arguments read");
        if (opcuaPort != null && opcuaPort != 0 && opcuaPort.equals(mqttPort)) {
            throw new ParameterException(
                    spec.commandLine(), "--opcua and --mqtt need two ports, both were %d".formatted(opcuaPort));
        }
        var line = ConfigFileReader.line(file);
        if (line.value().isEmpty()) {
            return refuse(line.problems());
        }
        var layout = line.value().get();
        var connection = connection(layout);
        phases.completed("files read");
        return connection.map(c -> run(layout, c)).orElse(1);
    }

    private int refuse(List<Problem> problems) {
        var err = spec.commandLine().getErr();
        problems.forEach(err::println);
        err.flush();
        return 1;
    }

    private Optional<ConnectionSpec> connection(LineLayout layout) {
        var bundled = ConfigFileReader.connectionFile(connections == null ? layout.id() : connections);
        var isOne = ConfigFileReader.formatOf(bundled)
                .filter(ConnectionFile.FORMAT::equals)
                .isPresent();
        if (connections == null && !isOne) {
            return Optional.of(ConnectionBuilder.defaultOf(layout));
        }
        return read(bundled, layout);
    }

    private Optional<ConnectionSpec> read(Path path, LineLayout layout) {
        var loaded = ConfigFileReader.connection(path, layout);
        if (loaded.value().isEmpty()) {
            refuse(loaded.problems());
        }
        return loaded.value();
    }

    private int run(LineLayout layout, ConnectionSpec connection) {
        var began = Instant.now();
        var provider = ConnectorDirectory.plantProvider();
        if (provider.isEmpty()) {
            return fail("no plant was found: the connectors are missing from the class path");
        }
        var request = new PlantRequest(
                layout,
                connection,
                seed,
                speed.factor(),
                runIn(),
                opcuaPort == null ? ConnectionBuilder.port(connection, "opcua") : opcuaPort,
                mqttPort == null ? ConnectionBuilder.port(connection, "mqtt") : mqttPort,
                InstantSource.system(),
                new PlantSecurity(secure, passwords()));
        try (var ending = new ShutdownSignal();
                var plant = provider.get().start(request, phases)) {
            faults.forEach(plant::fault);
            out().println(ready(layout, plant, Duration.between(began, Instant.now())));
            out().flush();
            var commands = new FaultCommandInterpreter(plant, this::answer);
            StandardInputReader.read(System.in, commands::execute, untilStdinCloses ? ending::request : () -> {});
            if (json) {
                printChanges(plant, ending);
            } else {
                printStatus(plant, ending);
            }
            return 0;
        } catch (UncheckedIOException e) {
            return fail(e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void answer(String text) {
        out().println(json ? "{\"fault\":\"%s\"}".formatted(quoted(text)) : "fault: " + text);
        out().flush();
    }

    private static String quoted(String text) {
        return String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    private Map<String, String> passwords() {
        var passwords = new TreeMap<String, String>();
        users.forEach((name, secret) -> passwords.put(name, password(name, secret)));
        return passwords;
    }

    private String password(String name, String secret) {
        var password = SecretRef.parse(secret).flatMap(PlantCommand::kept);
        return password.orElseThrow(() -> new ParameterException(
                spec.commandLine(),
                "--user %s: no password was found there. Write %s=env:VARIABLE or %s=file:PATH"
                        .formatted(name, name, name)));
    }

    private static Optional<String> kept(SecretRef secret) {
        try {
            return switch (secret.keeper()) {
                case ENV -> Optional.ofNullable(System.getenv(secret.name()));
                case FILE ->
                    Optional.of(Files.readString(Path.of(secret.name())).strip());
                case KEYRING -> Optional.empty();
            };
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private Duration runIn() {
        if (!(runInHours >= 0 && runInHours <= LONGEST_RUN_IN_HOURS)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--run-in takes 0 to %d hours, was %s".formatted(LONGEST_RUN_IN_HOURS, runInHours));
        }
        return Duration.ofMillis(Math.round(runInHours * Duration.ofHours(1).toMillis()));
    }

    private int fail(@Nullable String message) {
        spec.commandLine().getErr().println("linetwin: " + message);
        spec.commandLine().getErr().flush();
        return 1;
    }

    private String ready(LineLayout layout, RunningPlant plant, Duration start) {
        return "{\"ready\":true,\"line\":\"%s\",\"opcua\":\"%s\",\"mqtt\":\"%s\",\"pace\":%s,\"seed\":%d,\"startMillis\":%d,\"phaseMillis\":%s}"
                .formatted(
                        layout.id(),
                        plant.opcuaEndpoint(),
                        plant.mqttEndpoint(),
                        speed.factor(),
                        seed,
                        start.toMillis(),
                        phases.json());
    }

    private void printChanges(RunningPlant plant, ShutdownSignal ending) {
        var lines = new StationStateJson();
        do {
            lines.writeChanges(plant.state(), out()::println);
            out().flush();
        } while (!ending.within(CHANGE_INTERVAL));
    }

    private void printStatus(RunningPlant plant, ShutdownSignal ending) {
        while (!ending.within(STATUS_INTERVAL)) {
            var state = plant.state();
            var working = state.allStations().stream()
                    .flatMap(station -> station.places().stream())
                    .filter(place -> place.isWorking())
                    .count();
            out().printf(
                            "line time %s at %sx: %d places work, %d units on the line, %d shipped, %d scrapped%n",
                            LineTimeText.text(state.at()),
                            LineTimeText.trimmed(speed.factor()),
                            working,
                            state.units().size(),
                            state.shipped(),
                            state.scrapped());
            out().flush();
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
