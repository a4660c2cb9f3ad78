package linetwin.core.sim.kernel;

import linetwin.core.kpi.TimeUse;
import linetwin.core.kpi.ledger.LedgerBook;
import linetwin.core.kpi.ledger.LineWaitView;
import linetwin.core.sim.state.FifoChain;

/**
 * View of the kernel for a ledger, and a listener that books time before the state changes. Numeric kernel: whole
 * microseconds without allocation, as the ledger reads it for each event.
 */
public final class KernelWaitView implements LineWaitView {
    private final Kernel kernel;

    public KernelWaitView(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Returns a listener that books the time before each event. */
    public KernelListener bookingListener(LedgerBook book) {
        return new KernelListener() {
            @Override
            public void eventDue(long now, int slot) {
                book.book(KernelWaitView.this, now);
            }
        };
    }

    @Override
    public TimeUse use(int place) {
        return TimeUse.at(kernel.places[place].use(kernel.cells));
    }

    @Override
    public long sinceMicros(int place) {
        return kernel.places[place].since(kernel.cells);
    }

    @Override
    public long plannedMicros(int place) {
        return kernel.places[place].workTicks(kernel.cells);
    }

    @Override
    public boolean isRetest(int place) {
        int unit = kernel.places[place].unit(kernel.cells);
        return unit != FifoChain.NONE && kernel.units.failedAt(unit) == kernel.places[place].station.number;
    }

    @Override
    public int wayOn(int place) {
        return kernel.places[place].way(kernel.cells);
    }

    @Override
    public int inQueue(int station) {
        return FifoChain.size(kernel.cells, kernel.stations[station].queue);
    }

    @Override
    public int inStore(int store) {
        return FifoChain.size(kernel.cells, kernel.supply.stores[store].units);
    }

    @Override
    public int inRework(int station) {
        int number = kernel.stations[station].plan.bench();
        if (number == FifoChain.NONE) {
            return 0;
        }
        var bench = kernel.rework.benches[number];
        return waiting(bench, station) + repaired(bench, station);
    }

    private int waiting(Bench bench, int station) {
        int units = 0;
        for (int unit = FifoChain.first(kernel.cells, bench.queue);
                unit != FifoChain.NONE;
                unit = FifoChain.after(kernel.units.rows, unit)) {
            units += kernel.units.failedAt(unit) == station ? 1 : 0;
        }
        return units;
    }

    private int repaired(Bench bench, int station) {
        int units = 0;
        for (int place = 0; place < bench.places(); place++) {
            int unit = bench.unit(kernel.cells, place);
            units += unit != FifoChain.NONE && kernel.units.failedAt(unit) == station ? 1 : 0;
        }
        return units;
    }
}
