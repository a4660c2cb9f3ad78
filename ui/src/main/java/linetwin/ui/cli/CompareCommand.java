package linetwin.ui.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import linetwin.core.config.yaml.FieldChange;
import linetwin.core.experiment.RunLength;
import linetwin.core.layout.LineLayout;
import linetwin.ui.cli.ComparisonArguments.Alternative;
import linetwin.ui.cli.experiment.ComparisonJson;
import linetwin.ui.cli.experiment.ComparisonTable;
import linetwin.ui.cli.experiment.TerminalRunMonitor;
import linetwin.ui.cli.experiment.ZeroOutputText;
import linetwin.ui.experiment.LineComparison;
import linetwin.ui.experiment.LineComparison.ComparedLine;
import linetwin.ui.experiment.LineExperimentRunner;
import linetwin.ui.experiment.ReplicationRunner;
import linetwin.ui.files.ConfigFileReader;
import linetwin.ui.files.ConfigFileReader.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code linetwin compare}: two or more lines under common random numbers. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Simulates lines with the same random numbers and prints their differences with 95 %% intervals.",
            "Every line is compared with the first; " + LineComparison.MOST
                    + " lines at most. One FILE alone is compared with itself as changed by --set.",
            "No difference is called one while its interval spans 0."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the lines were compared",
            "1:a line file has problems or cannot be read, or a line locks itself up",
            "2:wrong usage",
            "130:stopped by Ctrl+C; the figures are those of the replications finished until then"
        })
public final class CompareCommand implements Callable<Integer> {
    private static final int REPLICATIONS = 16;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            parameterConsumer = ComparisonArguments.FileConsumer.class,
            description = "Line files: paths, or names of bundled lines such as benchmark-humanoid.")
    @SuppressWarnings("UnusedVariable") // the order among changes counts, so both go into words
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            parameterConsumer = ComparisonArguments.ChangeConsumer.class,
            description = "Changes a field of the FILE before it, such as stations.C70.places=8; before the first FILE,"
                    + " of all files. Repeatable.")
    @SuppressWarnings("UnusedVariable") // see files
    private List<String> changes = new ArrayList<>();

    @Mixin
    private RunOptions runs = new RunOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final List<String> arguments = new ArrayList<>();

    List<String> arguments() {
        return arguments;
    }

    @Override
    public Integer call() throws InterruptedException {
        runs.check();
        var alternatives = alternatives();
        var loaded = alternatives.stream().map(CompareCommand::load).toList();
        var problems =
                loaded.stream().flatMap(it -> it.problems().stream()).distinct().toList();
        if (loaded.stream().anyMatch(it -> it.value().isEmpty())) {
            problems.forEach(spec.commandLine().getErr()::println);
            return 1;
        }
        try (var monitor = new TerminalRunMonitor();
                var runner = new ReplicationRunner(runs.threads(), monitor)) {
            return compare(alternatives, loaded, runner);
        }
    }

    private List<Alternative> alternatives() {
        var alternatives = ComparisonArguments.of(arguments);
        if (alternatives.size() < 2) {
            throw new ParameterException(
                    spec.commandLine(), "There is nothing to compare: name two FILEs, or one and what to --set in it");
        }
        runs.require(
                alternatives.size() <= LineComparison.MOST,
                "%s lines are too many to compare at once: " + LineComparison.MOST + " at most, the first one included",
                alternatives.size());
        return alternatives;
    }

    private static Loaded<LineLayout> load(Alternative alternative) {
        return ConfigFileReader.line(
                alternative.file(),
                alternative.changes().stream().map(FieldChange::parse).toList());
    }

    private int compare(List<Alternative> alternatives, List<Loaded<LineLayout>> loaded, ReplicationRunner runner)
            throws InterruptedException {
        var layouts = loaded.stream().map(it -> it.value().orElseThrow()).toList();
        var usual = layouts.stream().map(RunLength::of).max(Duration::compareTo).orElseThrow();
        var lines = new LineExperimentRunner(
                runner,
                "Comparing",
                layouts.stream().map(layout -> runs.plan(layout, usual)).toList());
        lines.settle(runs.replications(REPLICATIONS), runs.mayLengthen());
        var answer = new AnswerPrinter(spec);
        if (answer.hasNone(lines)) {
            return 1;
        }
        answer.remarks(lines, layouts.size());
        var comparison = new LineComparison(
                lines.experiment(0),
                IntStream.range(0, layouts.size())
                        .mapToObj(i -> new ComparedLine(
                                alternatives.get(i).file(),
                                alternatives.get(i).changes(),
                                layouts.get(i).id(),
                                loaded.get(i).sha256(),
                                lines.outcome(i, Optional.empty()),
                                ZeroOutputText.of(layouts.get(i), lines.outcome(i, Optional.empty()))))
                        .toList());
        return answer.print(
                runs.isJson() ? new ComparisonJson(comparison).text() : new ComparisonTable(comparison).text());
    }
}
