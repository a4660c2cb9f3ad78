package linetwin.ui.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import linetwin.core.experiment.Experiment;
import linetwin.core.experiment.ExperimentOutcome;
import linetwin.core.experiment.ObservedRun;
import linetwin.core.experiment.RunEnd;
import linetwin.core.experiment.RunLength;
import linetwin.core.experiment.RunPlan;
import linetwin.core.experiment.SensitivityStudy;
import linetwin.core.kpi.LineKpis;
import linetwin.core.kpi.bottleneck.BottleneckFinding;
import linetwin.core.layout.LineLayout;
import linetwin.core.sim.CriticalPath;
import linetwin.ui.cli.ConfigFiles.Loaded;
import linetwin.ui.cli.ReplicationRunner.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code linetwin sensitivity}: what the throughput of a line depends on. */
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

    /** Many lines are run, so each a little shorter than simulate would. */
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
                            + " own, the most promising first. Default: ${DEFAULT-VALUE}.")
    private int candidates = 8;

    @Mixin
    private LineChanges changes = new LineChanges();

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
        var loaded = ConfigFiles.line(file, changes.all());
        if (loaded.value().isEmpty()) {
            loaded.problems().forEach(spec.commandLine().getErr()::println);
            return 1;
        }
        try (var runner = new ReplicationRunner(runs.threads())) {
            return study(loaded, loaded.value().get(), runner);
        }
    }

    private int study(Loaded<LineLayout> loaded, LineLayout layout, ReplicationRunner runner)
            throws InterruptedException {
        long began = System.nanoTime();
        var answer = new Answer(spec);
        var usual = RunLength.of(layout).dividedBy(PART_OF_USUAL);
        var base = new LineRuns(runner, "Running the line as it is", List.of(runs.plan(layout, usual)));
        base.settle(runs.replications(REPLICATIONS), runs.mayLengthen());
        if (answer.hasNone(base)) {
            return 1;
        }
        answer.remarks(base, 1);
        var outcome = base.outcome(0, Optional.empty());
        var plan = base.plan(0);
        var paths = paths(plan, base.finished(), runner);
        if (paths.isEmpty()) {
            return answer.stopped();
        }
        var study = new SensitivityStudy(layout, outcome.values(LineKpis::throughputRate), paths.get(), candidates);
        answer.plan(study, base.finished());
        var turned = turned(study, plan, base.finished(), runner);
        if (turned.isEmpty()) {
            return answer.stopped();
        }
        var others = others(base.experiment(0), outcome, runner);
        var found = new SensitivityAnswer(
                base.experiment(0),
                loaded.sha256(),
                outcome,
                study.sensitivity(turned.get()),
                others,
                (System.nanoTime() - began) / NANOS_PER_SECOND);
        return answer.print(runs.isJson() ? new SensitivityJson(found).text() : new SensitivityTable(found).text());
    }

    private static Optional<List<CriticalPath>> paths(RunPlan plan, int replications, ReplicationRunner runner)
            throws InterruptedException {
        var jobs = IntStream.range(0, replications)
                .<Job<Optional<CriticalPath>>>mapToObj(index -> goOn -> plan.follow(index, goOn))
                .toList();
        var paths = runner.run("Following the critical path", jobs);
        return paths.stream().allMatch(Optional::isPresent)
                ? Optional.of(paths.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    /** Units per hour of every line with a figure turned, replication by replication. */
    private static Optional<List<List<List<Double>>>> turned(
            SensitivityStudy study, RunPlan plan, int replications, ReplicationRunner runner)
            throws InterruptedException {
        var lines = study.parameters().stream()
                .flatMap(knob -> knob.lines().stream())
                .toList();
        var jobs = lines.stream()
                .flatMap(line -> IntStream.range(0, replications)
                        .<Job<Double>>mapToObj(index -> goOn -> throughput(plan.of(line), index, goOn)))
                .toList();
        var rates = runner.run("Turning one figure after the other", jobs);
        if (runner.isCancelled()) {
            return Optional.empty();
        }
        var turned = new ArrayList<List<List<Double>>>();
        int from = 0;
        for (var knob : study.parameters()) {
            var ofKnob = new ArrayList<List<Double>>();
            for (int i = 0; i < knob.lines().size(); i++) {
                ofKnob.add(rates.subList(from, from + replications));
                from += replications;
            }
            turned.add(ofKnob);
        }
        return Optional.of(turned);
    }

    /** NaN where the run was stopped, or where the line locked itself up. */
    private static double throughput(RunPlan plan, int index, DoublePredicate goOn) {
        return switch (plan.run(index, goOn)) {
            case RunEnd.Finished it ->
                LineKpis.of(plan.layout(), it.trajectory().after(plan.warmUp().orElseThrow()))
                        .throughputRate();
            case RunEnd.Locked _, RunEnd.Stopped _ -> Double.NaN;
        };
    }

    private static List<BottleneckFinding> others(
            Experiment experiment, ExperimentOutcome outcome, ReplicationRunner runner) throws InterruptedException {
        Job<Optional<ObservedRun>> watched = goOn -> ObservedRun.of(experiment, 0, goOn);
        return runner.run("Asking the other methods", List.of(watched))
                .getFirst()
                .map(it -> it.findings(experiment.layout(), outcome.pooled()))
                .orElse(List.of());
    }
}
