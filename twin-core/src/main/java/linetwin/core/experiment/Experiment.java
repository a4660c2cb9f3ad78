package linetwin.core.experiment;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoublePredicate;
import linetwin.core.kpi.LineAccount;
import linetwin.core.layout.LineLayout;
import linetwin.core.sim.Simulator;
import linetwin.core.sim.random.SeedHash;
import linetwin.core.time.LineTime;

/**
 * Replications of one line that differ only in their random draws. Each replication is a pure function of the
 * experiment and its index, so replications on any number of threads give the same result.
 *
 * @param length duration of one run, warm-up included
 * @param warmUp initial part of each run that is excluded from all figures
 */
public record Experiment(LineLayout layout, long seed, Duration length, Duration warmUp, int replications) {
    private static final int SLICES = 50;

    public Experiment {
        if (warmUp.isNegative() || warmUp.compareTo(length) >= 0) {
            throw new IllegalArgumentException(
                    "The warm-up must be shorter than the run, was %s of %s".formatted(warmUp, length));
        }
        if (replications < 1) {
            throw new IllegalArgumentException(
                    "There must be one replication at least, was %s".formatted(replications));
        }
    }

    /**
     * Runs one replication.
     *
     * @param goOn receives from time to time the completed share of the run, 0 to 1, and returns false to stop it
     * @return sums after the warm-up; empty if {@code goOn} returned false
     */
    public Optional<LineAccount> replicate(int index, DoublePredicate goOn) {
        var simulator = Simulator.withoutSignals(layout, SeedHash.ofReplication(seed, index));
        var warm = LineTime.after(warmUp);
        var end = LineTime.after(length);
        if (!run(simulator, warm, end, goOn)) {
            return Optional.empty();
        }
        simulator.restartAccount();
        return run(simulator, end, end, goOn) ? Optional.of(simulator.account()) : Optional.empty();
    }

    /** Runs in slices, so that the run can be stopped; slices do not change the run. */
    private static boolean run(Simulator simulator, LineTime until, LineTime end, DoublePredicate goOn) {
        var slice = end.since(LineTime.ORIGIN).dividedBy(SLICES).plusNanos(1_000);
        simulator.advanceTo(simulator.now());
        while (simulator.now().isBefore(until)) {
            var next = simulator.now().plus(slice);
            simulator.advanceTo(next.isAfter(until) ? until : next);
            if (!goOn.test(simulator.now().inSeconds() / end.inSeconds())) {
                return false;
            }
        }
        return true;
    }
}
