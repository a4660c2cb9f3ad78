package linetwin.core.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import linetwin.core.kpi.LineAccount;
import linetwin.core.layout.LineLayout;
import linetwin.core.sim.CriticalPath;
import linetwin.core.sim.Simulator;
import linetwin.core.sim.random.SeedHash;
import linetwin.core.time.LineTime;

/**
 * What every run of a line has in common. A run is a pure function of this plan and its index, so that a caller may
 * have as many of them at once as it likes and get the same answer.
 *
 * @param length how long one run is, warm-up included
 * @param warmUp the beginning that no figure counts; found by MSER-5 afterwards where empty
 */
public record RunPlan(LineLayout layout, long seed, Duration length, Optional<Duration> warmUp) {
    /** Shorter runs have no 500 intervals of whole microseconds. */
    private static final Duration SHORTEST = Duration.ofMillis(1);

    /** To look for a deadlock takes as long as some hundred events; time runs fast over a line that is locked. */
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

    /** The same plan with a warm-up that is known, so that runs keep few sums on their way. */
    public RunPlan withWarmUp(Duration known) {
        return new RunPlan(layout, seed, length, Optional.of(known));
    }

    public RunPlan withLength(Duration other) {
        return new RunPlan(layout, seed, other, warmUp);
    }

    /** The same runs of another line: equal random numbers for whatever has the same name in both. */
    public RunPlan of(LineLayout other) {
        return new RunPlan(other, seed, length, warmUp);
    }

    /** The warm-up of these runs, MSER-5 shown beside it where it is given. */
    public WarmUp warmUp(List<RunTrajectory> runs) {
        return WarmUp.of(length, runs, warmUp);
    }

    /**
     * Runs once.
     *
     * @param goOn is told now and then which share of the run is done, 0 to 1, and says whether to go on
     */
    public RunEnd run(int index, DoublePredicate goOn) {
        return new Run(goOn).end(index);
    }

    /**
     * Runs once, the same run, and follows what causes what after the warm-up, which must be known.
     *
     * @param goOn is told now and then which share of the run is done, 0 to 1, and says whether to go on
     * @return the critical path; empty where {@code goOn} said no
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
            return new RunEnd.Finished(new RunTrajectory(sums, throughput, units));
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
            shippedBefore = account.shipped();
            unitMicrosBefore = account.unitMicros();
            before = now;
        }
    }
}
