package linetwin.ui.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import linetwin.core.experiment.RunLength;
import linetwin.core.experiment.SensitivityStudy;
import linetwin.core.kpi.LineKpis;
import linetwin.core.layout.LineLayout;
import linetwin.ui.cli.experiment.SensitivityJson;
import linetwin.ui.cli.experiment.SensitivityTable;
import linetwin.ui.cli.experiment.TerminalRunMonitor;
import linetwin.ui.experiment.LineExperimentRunner;
import linetwin.ui.experiment.ReplicationRunner;
import linetwin.ui.experiment.SensitivityAnswer;
import linetwin.ui.experiment.SensitivityStudyRunner;
import linetwin.ui.files.ConfigFileReader;
import linetwin.ui.files.ConfigFileReader.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code linetwin sensitivity}: effect of the parameters of a line on its throughput. */
@Command(
        name = "sensitivity",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Finds how the throughput of a line depends on the times, failures, yields and waiting places of its "
                    + " stations, and which station is the bottleneck.",
            "Times follow from the critical path of a few runs (infinitesimal perturbation analysis); it also says "
                    + " which other figures are worth runs of their own."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the line was studied",
            "1:the line file has problems or cannot be read, or the line locks itself up",
            "2:wrong usage",
            "130:stopped by Ctrl+C; half a study is no answer"
        })
public final class SensitivityCommand implements Callable<Integer> {
    private static final int REPLICATIONS = 10;
    private static final int MOST_CANDIDATES = 1_000;
    private static final double NANOS_PER_SECOND = 1e9;

    /** Divisor of the usual length of a run, because many lines are run. */
    private static final int PART_OF_USUAL = 2;

    @Parameters(
            paramLabel = "FILE",
            description = "A line file: a path, or the name of a bundled line such as benchmark-humanoid.")
    private String file = "";

    @Option(
            names = "--candidates",
            paramLabel = "N",
            defaultValue = "8",
            description =
                    "Figures of each kind (MTBF, yield, waiting places, store places) that are given runs of their"
                            + " own, the most promising first; 0 to 1000. Default: ${DEFAULT-VALUE}.")
    private int candidates = 8;

    @Mixin
    private FieldChangeOptions changes = new FieldChangeOptions();

    @Mixin
    private RunOptions runs = new RunOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        runs.check();
        runs.require(
                candidates >= 0 && candidates <= MOST_CANDIDATES, "--candidates must be 0 to 1000, was %s", candidates);
        runs.require(
                runs.replications(REPLICATIONS) >= 2,
                "A study needs two --replications or more, was %s",
                runs.replications(REPLICATIONS));
        var loaded = ConfigFileReader.line(file, changes.all());
        if (loaded.value().isEmpty()) {
            loaded.problems().forEach(spec.commandLine().getErr()::println);
            return 1;
        }
        try (var monitor = new TerminalRunMonitor();
                var runner = new ReplicationRunner(runs.threads(), monitor)) {
            return study(loaded, loaded.value().get(), runner);
        }
    }

    private int study(Loaded<LineLayout> loaded, LineLayout layout, ReplicationRunner runner)
            throws InterruptedException {
        long began = System.nanoTime();
        var answer = new AnswerPrinter(spec);
        var usual = RunLength.of(layout).dividedBy(PART_OF_USUAL);
        var base = new LineExperimentRunner(runner, "Running the line as it is", List.of(runs.plan(layout, usual)));
        base.settle(runs.replications(REPLICATIONS), runs.mayLengthen());
        if (answer.hasNone(base)) {
            return 1;
        }
        answer.remarks(base, 1);
        var outcome = base.outcome(0, Optional.empty());
        var studied = new SensitivityStudyRunner(runner, base.plan(0), base.finished());
        var paths = studied.criticalPaths();
        if (paths.isEmpty()) {
            return answer.stopped();
        }
        var study = new SensitivityStudy(layout, outcome.values(LineKpis::throughputRate), paths.get(), candidates);
        answer.plan(study, base.finished());
        var turned = studied.throughputs(study);
        if (turned.isEmpty()) {
            return answer.stopped();
        }
        var others = studied.otherFindings(base.experiment(0), outcome);
        var found = new SensitivityAnswer(
                base.experiment(0),
                loaded.sha256(),
                outcome,
                study.sensitivity(turned.get()),
                others,
                (System.nanoTime() - began) / NANOS_PER_SECOND);
        return answer.print(runs.isJson() ? new SensitivityJson(found).text() : new SensitivityTable(found).text());
    }
}
