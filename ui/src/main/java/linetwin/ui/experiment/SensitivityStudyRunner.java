package linetwin.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import linetwin.core.experiment.Experiment;
import linetwin.core.experiment.ExperimentOutcome;
import linetwin.core.experiment.ObservedRun;
import linetwin.core.experiment.RunEnd;
import linetwin.core.experiment.RunPlan;
import linetwin.core.experiment.SensitivityStudy;
import linetwin.core.kpi.LineKpis;
import linetwin.core.kpi.bottleneck.BottleneckFinding;
import linetwin.core.sim.CriticalPath;
import linetwin.ui.experiment.ReplicationRunner.Job;

/**
 * Runs of a sensitivity study: critical paths of the unchanged line, then runs with one parameter changed at a time.
 */
public final class SensitivityStudyRunner {
    private final ReplicationRunner runner;
    private final RunPlan plan;
    private final int replications;

    /** @param plan plan of the unchanged line, with the detected warm-up */
    public SensitivityStudyRunner(ReplicationRunner runner, RunPlan plan, int replications) {
        this.runner = runner;
        this.plan = plan;
        this.replications = replications;
    }

    /** Critical paths of the unchanged line; empty if the runs were cancelled. */
    public Optional<List<CriticalPath>> criticalPaths() throws InterruptedException {
        var jobs = IntStream.range(0, replications)
                .<Job<Optional<CriticalPath>>>mapToObj(index -> goOn -> plan.follow(index, goOn))
                .toList();
        var paths = runner.run("Following the critical path", jobs);
        return paths.stream().allMatch(Optional::isPresent)
                ? Optional.of(paths.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    /** Units per hour of each line with one parameter changed, by replication; empty if the runs were cancelled. */
    public Optional<List<List<List<Double>>>> throughputs(SensitivityStudy study) throws InterruptedException {
        var lines = study.parameters().stream()
                .flatMap(parameter -> parameter.lines().stream())
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
        for (var parameter : study.parameters()) {
            var ofParameter = new ArrayList<List<Double>>();
            for (int i = 0; i < parameter.lines().size(); i++) {
                ofParameter.add(rates.subList(from, from + replications));
                from += replications;
            }
            turned.add(ofParameter);
        }
        return Optional.of(turned);
    }

    /** Throughput in units per hour; NaN if the run was cancelled or ended in a deadlock. */
    private static double throughput(RunPlan plan, int index, DoublePredicate goOn) {
        return switch (plan.run(index, goOn)) {
            case RunEnd.Finished it ->
                LineKpis.of(plan.layout(), it.trajectory().after(plan.warmUp().orElseThrow()))
                        .throughputRate();
            case RunEnd.Locked _, RunEnd.Stopped _ -> Double.NaN;
        };
    }

    /** Findings of the other bottleneck methods; empty if the run was cancelled. */
    public List<BottleneckFinding> otherFindings(Experiment experiment, ExperimentOutcome outcome)
            throws InterruptedException {
        Job<Optional<ObservedRun>> watched = goOn -> ObservedRun.of(experiment, 0, goOn);
        return runner.run("Asking the other methods", List.of(watched))
                .getFirst()
                .map(it -> it.findings(experiment.layout(), outcome.pooled()))
                .orElse(List.of());
    }
}
