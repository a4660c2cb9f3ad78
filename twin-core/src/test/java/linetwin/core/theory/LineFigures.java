package linetwin.core.theory;

import java.util.ArrayList;
import java.util.List;
import linetwin.core.kpi.LineAccount;
import linetwin.core.kpi.TimeUse;
import linetwin.core.layout.LineLayout;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;

/** Figures of a line of single places after a warm-up: throughput per minute, units, stores, then all stations. */
final class LineFigures {
    private static final long MINUTE = 60_000_000;
    private static final long WARM_UP = 500 * MINUTE;
    private static final long LENGTH = 3_500 * MINUTE;
    private static final List<TimeUse> USES =
            List.of(TimeUse.WORKING, TimeUse.STARVED, TimeUse.BLOCKED, TimeUse.BREAKDOWN);

    private LineFigures() {}

    static double[] simulated(LineLayout line, long seed) {
        var simulator = Simulator.withoutSignals(line, seed);
        simulator.advanceTo(new LineTime(WARM_UP));
        simulator.restartAccount();
        simulator.advanceTo(new LineTime(LENGTH));
        return figures(line, simulator.account());
    }

    private static double[] figures(LineLayout line, LineAccount account) {
        double window = account.windowMicros();
        var figures = new ArrayList<Double>();
        figures.add(account.shipped() * MINUTE / window);
        figures.add(account.unitMicros() / window);
        for (int store = 0; store < line.stores().size(); store++) {
            figures.add(account.storeMicros(store) / window);
        }
        for (int station = 0; station < line.stations().size(); station++) {
            figures.add(account.queueMicros(station) / window);
            for (var use : USES) {
                figures.add(account.time().micros(station, use) / window);
            }
        }
        return figures.stream().mapToDouble(f -> f).toArray();
    }
}
