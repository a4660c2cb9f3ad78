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
        return kernel.places.use(place);
    }

    @Override
    public long sinceMicros(int place) {
        return kernel.places.since[place];
    }

    @Override
    public long plannedMicros(int place) {
        return kernel.places.workTicks[place];
    }

    @Override
    public boolean isRetest(int place) {
        int unit = kernel.places.unit[place];
        return unit != Chains.NONE && kernel.units.failedAt[unit] == kernel.line.stationOf[place];
    }

    @Override
    public int wayOn(int place) {
        return Chains.NONE;
    }

    @Override
    public int inQueue(int station) {
        return kernel.stocks.queues.size(station);
    }

    @Override
    public int inStore(int store) {
        return kernel.stocks.stores.size(store);
    }

    @Override
    public int inRework(int station) {
        int bench = kernel.line.stations.get(station).bench();
        return bench == Chains.NONE ? 0 : waiting(bench, station) + repaired(bench, station);
    }

    private int waiting(int bench, int station) {
        int units = 0;
        var queues = kernel.benches.queues;
        for (int unit = queues.first(bench); unit != Chains.NONE; unit = queues.after(unit)) {
            units += kernel.units.failedAt[unit] == station ? 1 : 0;
        }
        return units;
    }

    private int repaired(int bench, int station) {
        int units = 0;
        for (int slot = kernel.line.benchPlaces[bench]; slot < kernel.line.benchPlaces[bench + 1]; slot++) {
            int unit = kernel.benches.unit(slot);
            units += unit != Chains.NONE && kernel.units.failedAt[unit] == station ? 1 : 0;
        }
        return units;
    }
}
