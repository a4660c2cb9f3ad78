package linetwin.ui.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import linetwin.core.experiment.Experiment;
import linetwin.core.experiment.ExperimentOutcome;
import linetwin.core.experiment.RunEnd;
import linetwin.core.experiment.RunPlan;
import linetwin.core.experiment.RunProcedure;
import linetwin.core.experiment.RunTrajectory;
import linetwin.core.experiment.TwoStageProcedure;
import linetwin.core.experiment.WarmUp;
import linetwin.core.kpi.LineAccount;
import linetwin.core.model.Deadlock;
import linetwin.core.time.LineTime;

/**
 * Runs of one line, or of several lines under common random numbers: replication 3 of all lines draws the same numbers,
 * and only replications that all lines completed count. The warm-up is detected in the first runs and applies to all
 * others.
 */
public final class LineExperimentRunner {
    /**
     * Number of runs that MSER-5 uses. More runs would hardly improve its result, and each keeps its sums at 51 times.
     */
    private static final int DETECTING = 10;

    private static final int MOST_LENGTHENINGS = 3;
    private static final Duration LONGEST = Duration.ofHours(1_000_000);

    private final ReplicationRunner runner;
    private final String what;
    private final List<List<LineAccount>> sums = new ArrayList<>();
    private List<RunPlan> plans;
    private List<WarmUp> warmUps = List.of();
    private Optional<LineDeadlock> deadlock = Optional.empty();
    private int wanted;

    /** @param what name of the work, for the progress */
    public LineExperimentRunner(ReplicationRunner runner, String what, List<RunPlan> plans) {
        this.runner = runner;
        this.what = what;
        this.plans = List.copyOf(plans);
        plans.forEach(_ -> sums.add(new ArrayList<>()));
    }

    /**
     * Runs each line this many times. Repeats all runs with a greater length while the length is too short for the
     * warm-up.
     *
     * @param mayLengthen true if runs may become longer than the plans
     */
    public void settle(int replications, boolean mayLengthen) throws InterruptedException {
        int detecting = Math.min(replications, DETECTING);
        wanted = replications;
        detect(detecting);
        for (int i = 0;
                i < MOST_LENGTHENINGS
                        && mayLengthen
                        && canContinue()
                        && neededLength().isPresent();
                i++) {
            lengthen(neededLength().get());
            detect(detecting);
        }
        if (canContinue()) {
            extendTo(replications);
        }
    }

    /** Runs more replications of every line, with the same warm-up, up to this number. */
    public void extendTo(int replications) throws InterruptedException {
        wanted = replications;
        var ends = run(finished(), replications);
        for (int line = 0; line < plans.size(); line++) {
            var warmUp = warmUps.get(line).length();
            sums.get(line)
                    .addAll(trajectories(ends, line).stream()
                            .map(t -> t.after(warmUp))
                            .toList());
        }
    }

    private void detect(int replications) throws InterruptedException {
        var ends = run(0, replications);
        var runs = IntStream.range(0, plans.size())
                .mapToObj(line -> trajectories(ends, line))
                .toList();
        if (runs.getFirst().isEmpty()) {
            return;
        }
        var found = IntStream.range(0, plans.size())
                .mapToObj(line -> plans.get(line).warmUp(runs.get(line)))
                .toList();
        var latest = found.stream().map(WarmUp::length).max(Duration::compareTo).orElseThrow();
        warmUps = found.stream().map(warmUp -> warmUp.until(latest)).toList();
        for (int line = 0; line < plans.size(); line++) {
            sums.set(
                    line,
                    new ArrayList<>(runs.get(line).stream()
                            .map(run -> run.after(latest))
                            .toList()));
        }
    }

    private List<List<RunEnd>> run(int from, int to) throws InterruptedException {
        var jobs = new ArrayList<ReplicationRunner.Job<RunEnd>>();
        for (int index = from; index < to; index++) {
            for (int line = 0; line < plans.size(); line++) {
                jobs.add(job(line, index));
            }
        }
        var ends = runner.run(what, jobs);
        deadlock = deadlock.or(() -> deadlocks(ends));
        return IntStream.range(0, to - from)
                .mapToObj(i -> ends.subList(i * plans.size(), (i + 1) * plans.size()))
                .toList();
    }

    private ReplicationRunner.Job<RunEnd> job(int line, int index) {
        var plan = warmUps.isEmpty()
                ? plans.get(line)
                : plans.get(line).withWarmUp(warmUps.get(line).length());
        return goOn -> plan.run(index, goOn);
    }

    private void lengthen(Duration needed) {
        var length = needed.compareTo(LONGEST) > 0 ? LONGEST : needed;
        plans = plans.stream().map(plan -> plan.withLength(length)).toList();
        warmUps = List.of();
    }

    private Optional<Duration> neededLength() {
        return warmUps.stream().flatMap(w -> w.neededLength().stream()).max(Duration::compareTo);
    }

    /** Trajectories of one line in those replications that all lines completed. */
    private static List<RunTrajectory> trajectories(List<List<RunEnd>> ends, int line) {
        return ends.stream()
                .filter(replication -> replication.stream().allMatch(RunEnd.Finished.class::isInstance))
                .map(replication -> ((RunEnd.Finished) replication.get(line)).trajectory())
                .toList();
    }

    private Optional<LineDeadlock> deadlocks(List<RunEnd> ends) {
        return IntStream.range(0, ends.size())
                .filter(i -> ends.get(i) instanceof RunEnd.Locked)
                .mapToObj(i -> locked(i % plans.size(), ((RunEnd.Locked) ends.get(i)).deadlock()))
                .findFirst();
    }

    private LineDeadlock locked(int line, Deadlock deadlock) {
        return new LineDeadlock(plans.get(line).layout().id(), deadlock.since().since(LineTime.ORIGIN), deadlock);
    }

    /** Number of replications that all lines completed. */
    public int finished() {
        return sums.getFirst().size();
    }

    public boolean isComplete() {
        return finished() == wanted;
    }

    /** True if more runs make sense: not cancelled, no deadlock. */
    public boolean canContinue() {
        return !runner.isCancelled() && deadlock.isEmpty() && finished() > 0;
    }

    /** First deadlock of a run; empty if there was none. */
    public Optional<LineDeadlock> deadlock() {
        return deadlock;
    }

    public WarmUp warmUp(int line) {
        return warmUps.get(line);
    }

    /** Plan of one line, with the detected warm-up. */
    public RunPlan plan(int line) {
        return plans.get(line).withWarmUp(warmUp(line).length());
    }

    /** Experiment that one line has completed. */
    public Experiment experiment(int line) {
        var plan = plans.get(line);
        return new Experiment(
                plan.layout(), plan.seed(), plan.length(), warmUp(line).length(), finished());
    }

    public ExperimentOutcome outcome(int line, Optional<TwoStageProcedure> precision) {
        return ExperimentOutcome.of(plans.get(line).layout(), sums.get(line))
                .withProcedure(new RunProcedure(warmUp(line), wanted, isComplete(), precision));
    }
}
