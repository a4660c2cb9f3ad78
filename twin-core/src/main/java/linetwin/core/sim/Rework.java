package linetwin.core.sim;

import static linetwin.core.sim.Chains.NONE;

/** What becomes of units that failed: they are repaired at a bench and tested again, or scrapped. */
final class Rework {
    private final Kernel kernel;
    private final LinePlan line;
    private final Units units;
    private final Benches benches;
    private final Draws draws;

    Rework(Kernel kernel, Draws draws) {
        this.kernel = kernel;
        this.line = kernel.line;
        this.units = kernel.units;
        this.benches = kernel.benches;
        this.draws = draws;
    }

    /** Sends a failed unit to the bench of its station; where there is none it is scrapped. */
    void reject(int unit, StationPlan station) {
        units.reworks[unit]++;
        if (station.bench() == NONE) {
            kernel.scrap(unit, station);
            return;
        }
        benches.queues.add(station.bench(), unit);
        kernel.account.benchChanged(station.bench(), 1, kernel.now());
        units.since[unit] = kernel.now();
        kernel.tap().inBenchQueue(kernel.now(), unit, station.bench());
        repairNext(station.bench());
    }

    /** A repair is over. */
    void repaired(int slot) {
        int bench = line.benchAt(slot);
        int unit = benches.lift(slot);
        kernel.account.benchChanged(bench, -1, kernel.now());
        var failedAt = line.stations.get(units.failedAt[unit]);
        if (draws.isScrapped(bench, line.benches.get(bench).scrapFraction())) {
            kernel.scrap(unit, failedAt);
        } else if (failedAt.retestedAt() == NONE) {
            kernel.depart(unit, failedAt);
        } else {
            kernel.giveBack(unit, failedAt.retestedAt());
        }
        repairNext(bench);
    }

    private void repairNext(int bench) {
        int slot = benches.freeSlot(bench);
        if (slot == NONE || benches.queues.isEmpty(bench)) {
            return;
        }
        int unit = benches.seat(slot, bench);
        units.since[unit] = kernel.now();
        kernel.tap().onBench(kernel.now(), unit, bench, slot - line.benchPlaces[bench]);
        kernel.schedule(slot, draws.benchTicks(bench));
    }
}
