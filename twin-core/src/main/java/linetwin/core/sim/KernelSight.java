package linetwin.core.sim;

import linetwin.core.kpi.TimeUse;
import linetwin.core.kpi.ledger.LedgerBook;
import linetwin.core.kpi.ledger.LineSight;

/** The kernel as a ledger looks at it, and a tap that lets it look before anything changes. */
final class KernelSight implements LineSight {
    private final Kernel kernel;

    KernelSight(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Books the time before each event. */
    Tap booking(LedgerBook book) {
        return new Tap() {
            @Override
            public void happening(long now, int slot) {
                book.book(KernelSight.this, now);
            }
        };
    }

    @Override
    public TimeUse use(int place) {
        return TimeUse.at(kernel.places[place].use());
    }

    @Override
    public long sinceMicros(int place) {
        return kernel.places[place].since();
    }

    @Override
    public long plannedMicros(int place) {
        return kernel.places[place].workTicks();
    }

    @Override
    public boolean isRetest(int place) {
        int unit = kernel.places[place].unit();
        return unit != Chain.NONE && kernel.units.failedAt(unit) == kernel.places[place].station.number;
    }

    @Override
    public int wayOn(int place) {
        return kernel.places[place].way();
    }

    @Override
    public int inQueue(int station) {
        return kernel.stations[station].queue.size();
    }

    @Override
    public int inStore(int store) {
        return kernel.supply.stores[store].units.size();
    }

    @Override
    public int inRework(int station) {
        int number = kernel.stations[station].plan.bench();
        if (number == Chain.NONE) {
            return 0;
        }
        var bench = kernel.rework.benches[number];
        return waiting(bench, station) + repaired(bench, station);
    }

    private int waiting(Bench bench, int station) {
        int units = 0;
        for (int unit = bench.queue.first(); unit != Chain.NONE; unit = bench.queue.after(unit)) {
            units += kernel.units.failedAt(unit) == station ? 1 : 0;
        }
        return units;
    }

    private int repaired(Bench bench, int station) {
        int units = 0;
        for (int place = 0; place < bench.places(); place++) {
            int unit = bench.unit(place);
            units += unit != Chain.NONE && kernel.units.failedAt(unit) == station ? 1 : 0;
        }
        return units;
    }
}
