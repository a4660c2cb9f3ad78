package linetwin.core.experiment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import linetwin.core.kpi.LineKpis;
import linetwin.core.kpi.bottleneck.BottleneckFinding;
import linetwin.core.kpi.bottleneck.ShareMethods;
import linetwin.core.kpi.bottleneck.StationLink;
import linetwin.core.kpi.bottleneck.StationShares;
import linetwin.core.kpi.ledger.LedgerBook;
import linetwin.core.kpi.ledger.LossLedger;
import linetwin.core.layout.LineLayout;
import linetwin.core.sim.Simulator;
import linetwin.core.sim.random.SeedHash;
import linetwin.core.time.LineTime;

/**
 * One replication of an experiment, run again with observation of every event: tracing each wait to its cause takes
 * about twenty times as long as the run itself, so only one replication is observed.
 *
 * @param replication index of the replication, from 0
 * @param window observed time after the warm-up: all of it, or the beginning of a very long run
 */
public record ObservedRun(
        int replication,
        Duration window,
        LossLedger ledger,
        BottleneckFinding longestActive,
        BottleneckFinding oftenestMomentary) {
    /** Maximum number of booked spans: more hardly change the ledger. */
    private static final long MOST_MOMENTS = 1_000_000;

    private static final int WARM_UP_SLICES = 50;
    private static final int SLICES = 20_000;
    private static final int PROGRESS_EVERY = 100;

    /**
     * Runs and observes a replication.
     *
     * @param goOn receives from time to time the completed share of the run, 0 to 1, and returns false to stop it
     * @return observed run; empty if {@code goOn} returned false
     */
    public static Optional<ObservedRun> of(Experiment experiment, int replication, DoublePredicate goOn) {
        var simulator =
                Simulator.withoutSignals(experiment.layout(), SeedHash.ofReplication(experiment.seed(), replication));
        var end = LineTime.after(experiment.length());
        var warm = LineTime.after(experiment.warmUp());
        for (int slice = 1; slice <= WARM_UP_SLICES; slice++) {
            simulator.advanceTo(
                    LineTime.after(experiment.warmUp().multipliedBy(slice).dividedBy(WARM_UP_SLICES)));
            if (!goOn.test(simulator.now().inSeconds() / end.inSeconds())) {
                return Optional.empty();
            }
        }
        var book = simulator.openLedger();
        if (!observe(simulator, book, end, goOn)) {
            return Optional.empty();
        }
        var active = book.activePeriods();
        return Optional.of(new ObservedRun(
                replication,
                simulator.now().since(warm),
                book.ledger(),
                active.longestOnAverage(),
                active.mostOftenMomentary()));
    }

    private static boolean observe(Simulator simulator, LedgerBook book, LineTime end, DoublePredicate goOn) {
        var slice = end.since(simulator.now()).dividedBy(SLICES).plusNanos(1_000);
        for (int i = 1; simulator.now().isBefore(end) && book.spans() < MOST_MOMENTS; i++) {
            var next = simulator.now().plus(slice);
            simulator.advanceTo(next.isAfter(end) ? end : next, book);
            if (i % PROGRESS_EVERY == 0 && !goOn.test(simulator.now().inSeconds() / end.inSeconds())) {
                return false;
            }
        }
        return true;
    }

    /** Returns the findings of every method that needs no further runs; shares are those of all replications. */
    public List<BottleneckFinding> findings(LineLayout layout, LineKpis pooled) {
        var shares = StationShares.of(pooled);
        return List.of(
                ShareMethods.utilisation(shares),
                longestActive,
                oftenestMomentary,
                ShareMethods.arrow(shares, StationLink.of(layout)),
                ShareMethods.turningPoint(shares, layout));
    }
}
