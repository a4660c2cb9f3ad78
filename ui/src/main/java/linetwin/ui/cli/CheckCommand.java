package linetwin.ui.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import linetwin.core.config.connection.ConnectionFile;
import linetwin.core.config.yaml.Problem;
import linetwin.core.connection.ConnectionSpec;
import linetwin.core.kpi.capacity.BenchLoad;
import linetwin.core.kpi.capacity.BenchLoadCalculation;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.TaskSpec;
import linetwin.ui.cli.experiment.OverloadText;
import linetwin.ui.files.ConfigFileReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code linetwin check}: all problems of line and connection files, in a form that editors and build tools can jump
 * to.
 */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Checks line and connection files and prints every problem as file:line:column: field: fault. remedy."
                        + " A warning, such as of a loop that locks, leaves a file good.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every file is good", "1:a file has problems or cannot be read", "2:wrong usage"})
public final class CheckCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "A line or connection file: a path, or the name of a bundled file such as benchmark-humanoid.")
    private List<String> files = List.of();

    @Mixin
    private FieldChangeOptions changes = new FieldChangeOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        long faulty = files.stream().map(this::check).filter(good -> !good).count();
        return faulty == 0 ? 0 : 1;
    }

    private boolean check(String name) {
        var file = ConfigFileReader.find(name);
        return ConfigFileReader.formatOf(file)
                        .filter(ConnectionFile.FORMAT::equals)
                        .isPresent()
                ? checkConnection(file)
                : checkLine(file);
    }

    private boolean checkLine(Path file) {
        var loaded = ConfigFileReader.line(file, changes.all());
        loaded.value().ifPresent(layout -> {
            out().printf("%s: good: %s%n", file, summary(layout));
            BenchLoadCalculation.of(layout).stream()
                    .filter(BenchLoad::isOverloaded)
                    .forEach(load -> out().printf("%s: warning: %s%n", file, OverloadText.of(load)));
        });
        out().flush();
        loaded.warnings().forEach(spec.commandLine().getErr()::println);
        return report(loaded.problems());
    }

    /** Checks a connection together with the line that it names. */
    private boolean checkConnection(Path file) {
        var alone = ConfigFileReader.connection(file);
        if (alone.value().isEmpty()) {
            return report(alone.problems());
        }
        var line = ConfigFileReader.line(
                ConfigFileReader.lineFileOf(alone, alone.value().get()), changes.all());
        if (line.value().isEmpty()) {
            return report(line.problems());
        }
        var joined = ConfigFileReader.connection(file, line.value().get());
        joined.value().ifPresent(it -> out().printf(
                        "%s: good: %s%n", file, summary(it, line.value().get())));
        return report(joined.problems());
    }

    private boolean report(List<Problem> problems) {
        var err = spec.commandLine().getErr();
        problems.forEach(err::println);
        err.flush();
        return problems.isEmpty();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static String summary(LineLayout layout) {
        var tasks = layout.stations().stream()
                .flatMap(station -> station.tasks().stream())
                .toList();
        return "line %s, %s, %s, %s, %s, %s, %s, %s"
                .formatted(
                        layout.id(),
                        counted(layout.stations().size(), "station"),
                        counted(
                                layout.stations().stream()
                                        .mapToInt(StationSpec::places)
                                        .sum(),
                                "place"),
                        counted(tasks.size(), "task"),
                        counted(
                                tasks.stream()
                                        .mapToInt(TaskSpec::inspectionPoints)
                                        .sum(),
                                "inspection point"),
                        counted(layout.routes().size(), "route"),
                        counted(layout.stores().size(), "store"),
                        counted(layout.variants().size(), "variant"));
    }

    private static String summary(ConnectionSpec connection, LineLayout layout) {
        var areas = connection.sources().stream()
                .flatMap(source -> source.areas().stream())
                .toList();
        long stations = layout.stations().stream()
                .filter(it -> areas.contains(it.area()))
                .count();
        int tags = connection.sources().stream()
                .mapToInt(source -> source.tags().size())
                .sum();
        return "connection %s of line %s, %s%s%s"
                .formatted(
                        connection.name(),
                        layout.id(),
                        counted(connection.sources().size(), "source"),
                        areas.isEmpty()
                                ? ""
                                : ", %d of %s mirrored"
                                        .formatted(
                                                stations,
                                                counted(layout.stations().size(), "station")),
                        tags == 0 ? "" : ", " + counted(tags, "tag"));
    }

    private static String counted(int count, String noun) {
        return "%d %s%s".formatted(count, noun, count == 1 ? "" : "s");
    }
}
