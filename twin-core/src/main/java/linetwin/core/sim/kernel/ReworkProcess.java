package linetwin.core.sim.kernel;

import static linetwin.core.sim.state.FifoChain.NONE;

import linetwin.core.sim.random.RandomStreams;
import linetwin.core.sim.state.FifoChain;
import linetwin.core.sim.state.StateArray;

/** Rework of failed units: repaired at a bench and tested again, or scrapped. */
public final class ReworkProcess {
    public final Bench[] benches;
    private final Kernel kernel;
    private final UnitTable units;

    ReworkProcess(Kernel kernel, StateArray memory, RandomStreams streams) {
        this.kernel = kernel;
        units = kernel.units;
        var line = kernel.line;
        benches = new Bench[line.benches.size()];
        for (int i = 0; i < benches.length; i++) {
            benches[i] = new Bench(memory, i, line.benchSlots[i], line.benches.get(i), streams);
        }
    }

    /** Sends a failed unit to the bench of its station; scraps it if the station has none. */
    void reject(int unit, Station station) {
        units.sendToRework(unit);
        if (station.plan.bench() == NONE) {
            kernel.ends.scrap(unit, station);
            return;
        }
        var bench = benches[station.plan.bench()];
        FifoChain.add(kernel.cells, bench.queue, units.rows, unit);
        units.move(unit, kernel.now());
        kernel.account.benchChanged(bench.number, 1, kernel.now());
        kernel.listener().inBenchQueue(kernel.now(), unit, bench.number);
        repairNext(bench);
    }

    /** Handles the end of a repair. */
    void repaired(int slot) {
        var bench = benches[kernel.line.benchAt(slot)];
        int unit = bench.lift(kernel.cells, slot - bench.firstSlot);
        kernel.account.benchChanged(bench.number, -1, kernel.now());
        var failedAt = kernel.stations[units.failedAt(unit)];
        if (bench.scraps()) {
            kernel.ends.scrap(unit, failedAt);
        } else if (failedAt.makesUnits) {
            goOn(unit, failedAt);
        } else {
            putBack(unit, failedAt);
        }
        repairNext(bench);
    }

    /** Passes a repaired unit to the next station: a station that creates its own units has no queue to return to. */
    private void goOn(int unit, Station from) {
        var exit = from.exit(from.draws.way());
        var to = exit.to();
        if (to == null) {
            kernel.ends.depart(unit, exit);
        } else {
            putBack(unit, to);
        }
    }

    /** Puts a repaired unit at the head of the queue, or on a starved place if there is one. */
    private void putBack(int unit, Station station) {
        if (station.isStarved(kernel.cells)) {
            kernel.seatStarved(unit, station);
            return;
        }
        FifoChain.addFirst(kernel.cells, station.queue, units.rows, unit);
        kernel.account.queueChanged(station.number, 1, kernel.now());
        units.moveToHead(unit, kernel.now());
        kernel.listener().inQueue(kernel.now(), unit, station.number, true);
    }

    /** Delays all repairs under way by the length of a planned stop. */
    void pause(long stop) {
        for (var bench : benches) {
            for (int place = 0; place < bench.places(); place++) {
                if (bench.unit(kernel.cells, place) != NONE) {
                    kernel.delay(bench.firstSlot + place, stop);
                }
            }
        }
    }

    /** Starts repairs on all free places after a planned stop. */
    void repairWaiting() {
        for (var bench : benches) {
            for (int place = 0; place < bench.places(); place++) {
                repairNext(bench);
            }
        }
    }

    private boolean isInStop() {
        return kernel.line.benchesStop() && kernel.line.stops().left(kernel.now()) > 0;
    }

    private void repairNext(Bench bench) {
        int place = bench.freePlace(kernel.cells);
        if (place == NONE || isInStop() || FifoChain.isEmpty(kernel.cells, bench.queue)) {
            return;
        }
        int unit = bench.seat(kernel.cells, units.rows, place);
        units.move(unit, kernel.now());
        kernel.listener().onBench(kernel.now(), unit, bench.number, place);
        kernel.schedule(bench.firstSlot + place, bench.repairTicks());
    }
}
