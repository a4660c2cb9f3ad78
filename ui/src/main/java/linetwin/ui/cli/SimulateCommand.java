package linetwin.ui.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import linetwin.core.experiment.Experiment;
import linetwin.core.experiment.ObservedRun;
import linetwin.core.experiment.TwoStageProcedure;
import linetwin.core.kpi.LineKpis;
import linetwin.core.layout.LineLayout;
import linetwin.ui.cli.experiment.ProcedureText;
import linetwin.ui.cli.experiment.SimulationJson;
import linetwin.ui.cli.experiment.SimulationTable;
import linetwin.ui.cli.experiment.TerminalRunMonitor;
import linetwin.ui.experiment.LineExperimentRunner;
import linetwin.ui.experiment.ReplicationRunner;
import linetwin.ui.files.ConfigFileReader;
import linetwin.ui.files.ConfigFileReader.Loaded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code linetwin simulate}: figures of a line, from many simulated runs of it. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Simulates a line many times and prints its figures with their 95 %% intervals.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the line was simulated",
            "1:the line file has problems or cannot be read, or the line locks itself up",
            "2:wrong usage",
            "130:stopped by Ctrl+C; the figures are those of the replications finished until then"
        })
public final class SimulateCommand implements Callable<Integer> {
    private static final int REPLICATIONS = 10;

    @Parameters(
            paramLabel = "FILE",
            description = "A line file: a path, or the name of a bundled line such as benchmark-humanoid.")
    private String file = "";

    @Mixin
    private FieldChangeOptions changes = new FieldChangeOptions();

    @Mixin
    private RunOptions runs = new RunOptions();

    @Option(
            names = "--precision",
            paramLabel = "P",
            converter = ShareConverter.class,
            description = "As many replications as it takes to know the throughput within this, such as 0.5%% or 0.005:"
                    + " half the width of its 95 %% interval over its mean. The first --replications decide how many"
                    + " (Stein 1945).")
    private @Nullable Double precision;

    @Option(
            names = "--max-replications",
            paramLabel = "N",
            defaultValue = "1000",
            description = "With --precision, no more than this; 1 to 100000. Default: ${DEFAULT-VALUE}.")
    private int maxReplications = 1_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        checkOptions();
        var loaded = ConfigFileReader.line(file, changes.all());
        if (loaded.value().isEmpty()) {
            loaded.problems().forEach(spec.commandLine().getErr()::println);
            return 1;
        }
        try (var monitor = new TerminalRunMonitor();
                var runner = new ReplicationRunner(runs.threads(), monitor)) {
            return simulate(loaded, loaded.value().get(), runner);
        }
    }

    private int simulate(Loaded<LineLayout> loaded, LineLayout layout, ReplicationRunner runner)
            throws InterruptedException {
        var lines = new LineExperimentRunner(runner, "Simulating", List.of(runs.plan(layout)));
        var answer = new AnswerPrinter(spec);
        long began = System.nanoTime();
        lines.settle(runs.replications(REPLICATIONS), runs.mayLengthen());
        var stages = lines.canContinue() ? decided(lines) : Optional.<TwoStageProcedure>empty();
        if (stages.isPresent() && lines.canContinue()) {
            int needed = Math.min(stages.get().needed(), maxReplications);
            answer.forecast(stages.get(), needed, lines.finished(), System.nanoTime() - began);
            lines.extendTo(Math.max(needed, lines.finished()));
        }
        if (answer.hasNone(lines)) {
            return 1;
        }
        var outcome = lines.outcome(0, stages);
        answer.remarks(lines, 1);
        var observation = observation(lines.experiment(0), runner);
        return answer.print(
                runs.isJson()
                        ? new SimulationJson(lines.experiment(0), loaded.sha256(), outcome, observation).text()
                        : new SimulationTable(lines.experiment(0), outcome, observation).text()
                                + System.lineSeparator()
                                + ProcedureText.of(lines.experiment(0), outcome));
    }

    /** Repeats the first replication with an observer of every event, for the causes of waiting. */
    private static Optional<ObservedRun> observation(Experiment experiment, ReplicationRunner runner)
            throws InterruptedException {
        ReplicationRunner.Job<Optional<ObservedRun>> watched = goOn -> ObservedRun.of(experiment, 0, goOn);
        return runner.run("Tracing waits", List.of(watched)).getFirst();
    }

    private Optional<TwoStageProcedure> decided(LineExperimentRunner lines) {
        return Optional.ofNullable(precision)
                .map(wanted -> TwoStageProcedure.of(
                        wanted, lines.outcome(0, Optional.empty()).values(LineKpis::throughputRate)));
    }

    private void checkOptions() {
        runs.check();
        runs.require(
                maxReplications >= 1 && maxReplications <= RunOptions.MOST_REPLICATIONS,
                "--max-replications must be 1 to 100000, was %s",
                maxReplications);
        if (precision != null) {
            runs.require(precision > 0 && precision < 1, "--precision must lie between 0 and 1, was %s", precision);
            runs.require(
                    runs.replications(REPLICATIONS) > 1,
                    "--precision needs two --replications or more, was %s",
                    runs.replications(REPLICATIONS));
        }
    }
}
