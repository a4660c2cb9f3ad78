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
 * Many runs of one line that differ in their random draws only. Each replication is a pure function of the experiment
 * and its index, so that a caller may run them on as many threads as it likes and get the same answer.
 *
 * @param length how long one run is, warm-up included
 * @param warmUp the beginning of each run, which no figure counts
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
     * @param goOn is told now and then which share of the run is done, 0 to 1, and says whether to go on
     * @return the sums after the warm-up; empty where {@code goOn} said no
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

    /** Runs in slices, so that it can be told to stop; slices leave the run as it is. */
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
