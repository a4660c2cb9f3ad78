package linetwin.core.benchmark;

import linetwin.core.kpi.LineAccount;
import linetwin.core.kpi.TimeUse;
import linetwin.core.layout.LineLayout;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;

/** Serial line in the kernel of this project, unobserved, from a line layout. Its accounts are always on. */
final class KernelLine implements SerialModel {
    private static final double TICKS = 1e6;

    private final int stations;
    private final Simulator simulator;

    KernelLine(SerialLine line, long seed) {
        this(SerialLayouts.of(line), seed);
    }

    KernelLine(LineLayout layout, long seed) {
        stations = layout.stations().size();
        simulator = Simulator.withoutSignals(layout, seed);
    }

    @Override
    public void advance(double seconds) {
        simulator.advanceTo(new LineTime(simulator.now().micros() + (long) (seconds * TICKS)));
    }

    @Override
    public long parts() {
        return simulator.account().shipped();
    }

    @Override
    public long events() {
        LineAccount account = simulator.account();
        long events = 0;
        for (int station = 0; station < stations; station++) {
            events += account.tries(station) + 2 * account.time().entries(station, TimeUse.BREAKDOWN);
        }
        return events;
    }

    @Override
    public long finished(int station) {
        return simulator.account().tries(station);
    }

    @Override
    public double[] shares(int station) {
        LineAccount account = simulator.account();
        double window = account.windowMicros();
        var shares = new double[] {
            account.time().micros(station, TimeUse.WORKING) / window,
            account.time().micros(station, TimeUse.STARVED) / window,
            account.time().micros(station, TimeUse.BLOCKED) / window,
            account.time().micros(station, TimeUse.BREAKDOWN) / window,
            account.queueMicros(station) / window
        };
        return shares;
    }
}
