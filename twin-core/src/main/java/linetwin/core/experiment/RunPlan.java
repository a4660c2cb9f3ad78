package linetwin.core.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import linetwin.core.kpi.LineAccount;
import linetwin.core.layout.LineLayout;
import linetwin.core.sim.CriticalPath;
import linetwin.core.sim.Simulator;
import linetwin.core.sim.random.SeedHash;
import linetwin.core.time.LineTime;

/**
 * Common settings of all runs of a line. A run is a pure function of this plan and its index, so runs on any number of
 * threads give the same result.
 *
 * @param length duration of one run, warm-up included
 * @param warmUp initial part excluded from all figures; found by MSER-5 afterwards if empty
 */
public record RunPlan(LineLayout layout, long seed, Duration length, Optional<Duration> warmUp) {
    /** Minimum length: shorter runs cannot be divided into 500 intervals of whole microseconds. */
    private static final Duration SHORTEST = Duration.ofMillis(1);

    /**
     * Number of intervals per deadlock search: a search takes as long as some hundred events, and a deadlocked line
     * takes no computing time.
     */
    private static final int INTERVALS_PER_SEARCH = 10;

    public RunPlan {
        if (length.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("A run must take 1 ms at least, was %s".formatted(length));
        }
        if (warmUp.isPresent() && (warmUp.get().isNegative() || warmUp.get().compareTo(length) >= 0)) {
            throw new IllegalArgumentException(
                    "The warm-up must be shorter than the run, was %s of %s".formatted(warmUp.get(), length));
        }
    }

    /** Returns the same plan with a known warm-up, so that runs keep fewer intermediate sums. */
    public RunPlan withWarmUp(Duration known) {
        return new RunPlan(layout, seed, length, Optional.of(known));
    }

    public RunPlan withLength(Duration other) {
        return new RunPlan(layout, seed, other, warmUp);
    }

    /** Returns the same plan for another line: streams with the same name have equal random numbers. */
    public RunPlan of(LineLayout other) {
        return new RunPlan(other, seed, length, warmUp);
    }

    /** Returns the warm-up of these runs, with the result of MSER-5 beside a given one. */
    public WarmUp warmUp(List<RunTrajectory> runs) {
        return WarmUp.of(length, runs, warmUp).growing(QueueGrowthTrend.endless(layout, length, runs));
    }

    /**
     * Runs one replication.
     *
     * @param goOn receives from time to time the completed share of the run, 0 to 1, and returns false to stop it
     */
    public RunEnd run(int index, DoublePredicate goOn) {
        return new Run(goOn).end(index);
    }

    /**
     * Repeats one replication and follows its critical path after the warm-up, which must be known.
     *
     * @param goOn receives from time to time the completed share of the run, 0 to 1, and returns false to stop it
     * @return critical path; empty if {@code goOn} returned false
     */
    public Optional<CriticalPath> follow(int index, DoublePredicate goOn) {
        var simulator = Simulator.withoutSignals(layout, SeedHash.ofReplication(seed, index));
        var path = simulator.followTo(LineTime.after(warmUp.orElseThrow()));
        path.open();
        for (int interval = 1; interval <= WarmUp.INTERVALS; interval++) {
            var end = LineTime.after(WarmUp.intervalEnd(length, interval));
            if (end.isAfter(simulator.now())) {
                simulator.followTo(end, path);
            }
            if (!goOn.test(interval / (double) WarmUp.INTERVALS)) {
                return Optional.empty();
            }
        }
        return Optional.of(path);
    }

    private final class Run {
        private final DoublePredicate goOn;
        private final TreeMap<Duration, LineAccount> sums = new TreeMap<>();
        private final List<Double> throughput = new ArrayList<>();
        private final List<Double> units = new ArrayList<>();
        private final List<BenchQueueTracker> benches = IntStream.range(
                        0, layout.benches().size())
                .mapToObj(bench -> new BenchQueueTracker(layout, bench))
                .toList();
        private long shippedBefore;
        private long unitMicrosBefore;
        private LineTime before = LineTime.ORIGIN;

        Run(DoublePredicate goOn) {
            this.goOn = goOn;
        }

        RunEnd end(int index) {
            var simulator = Simulator.withoutSignals(layout, SeedHash.ofReplication(seed, index));
            for (int interval = 1; interval <= WarmUp.INTERVALS; interval++) {
                advance(simulator, interval);
                if (interval % INTERVALS_PER_SEARCH == 0 && simulator.deadlock().isPresent()) {
                    return new RunEnd.Locked(simulator.deadlock().orElseThrow());
                }
                if (!goOn.test(interval / (double) WarmUp.INTERVALS)) {
                    return new RunEnd.Stopped();
                }
            }
            return new RunEnd.Finished(new RunTrajectory(
                    sums,
                    throughput,
                    units,
                    benches.stream().map(BenchQueueTracker::series).toList()));
        }

        private void advance(Simulator simulator, int interval) {
            var end = WarmUp.intervalEnd(length, interval);
            warmUp.filter(w -> LineTime.after(w).isAfter(simulator.now()) && w.compareTo(end) < 0)
                    .ifPresent(w -> keep(simulator, w));
            simulator.advanceTo(LineTime.after(end));
            observe(simulator.account(), simulator.now());
            if (interval == WarmUp.INTERVALS || mayEndHere(interval, end)) {
                keep(simulator, interval == WarmUp.INTERVALS ? length : end);
            }
        }

        private boolean mayEndHere(int interval, Duration end) {
            return warmUp.map(end::equals).orElse(WarmUp.mayEndAfter(interval));
        }

        private void keep(Simulator simulator, Duration at) {
            simulator.advanceTo(LineTime.after(at));
            sums.put(at, simulator.account().copy());
        }

        private void observe(LineAccount account, LineTime now) {
            double micros = now.micros() - before.micros();
            throughput.add((double) (account.shipped() - shippedBefore));
            units.add((account.unitMicros() - unitMicrosBefore) / micros);
            benches.forEach(bench -> bench.observe(account, micros));
            shippedBefore = account.shipped();
            unitMicrosBefore = account.unitMicros();
            before = now;
        }
    }
}
