package linetwin.core.theory;

import linetwin.core.kpi.LineAccount;
import linetwin.core.kpi.TimeUse;
import linetwin.core.layout.LineLayout;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;

/**
 * One unobserved run of an exact case with its warm-up truncated: figures in the order of {@link ExactCase#figures}.
 */
final class CaseRun {
    /** Minutes. The slowest case, with a buffer of 20, has a time constant of 54 min. */
    private static final long WARM_UP = 1_000;

    private static final long LENGTH = 5_000;
    private static final long MINUTE = 60_000_000;

    private final ExactCase line;
    private final LineAccount account;
    private final double[] figures;
    private int filled;

    private CaseRun(ExactCase line, LineAccount account) {
        this.line = line;
        this.account = account;
        figures = new double[line.figures().size()];
    }

    static CaseRun of(ExactCase line, LineLayout layout, long seed) {
        var simulator = Simulator.withoutSignals(layout, seed);
        simulator.advanceTo(new LineTime(WARM_UP * MINUTE));
        simulator.restartAccount();
        simulator.advanceTo(new LineTime(LENGTH * MINUTE));
        var run = new CaseRun(line, simulator.account());
        run.fill();
        return run;
    }

    double[] figures() {
        return figures;
    }

    /** Units per minute. */
    double throughput() {
        return account.shipped() * MINUTE / (double) account.windowMicros();
    }

    double workInProcess() {
        return account.unitMicros() / (double) account.windowMicros();
    }

    /** Mean time on the line of the units shipped within the window, in minutes. */
    double leadTime() {
        return account.leadTimeMicros() / (double) account.shipped() / MINUTE;
    }

    /**
     * Tolerance of Little's law in a window: twenty mean lead times of all units on the line when the window opens and
     * closes, as part of their time lies outside the window.
     */
    double edges() {
        return 20 * workInProcess() * leadTime() * MINUTE / account.windowMicros();
    }

    /** Throughput, work in process, and mean time on the line by Little's law. */
    private void fill() {
        double window = account.windowMicros();
        add(throughput());
        add(workInProcess());
        add(account.unitMicros() / (double) account.shipped() / MINUTE);
        for (int buffer = 0; buffer < line.buffers(); buffer++) {
            add(bufferMicros(buffer) / window);
        }
        for (var use : new TimeUse[] {TimeUse.WORKING, TimeUse.STARVED, TimeUse.BLOCKED, TimeUse.BREAKDOWN}) {
            for (int station = 0; station < line.stations(); station++) {
                add(account.time().micros(station, use) / window);
            }
        }
    }

    private long bufferMicros(int buffer) {
        return line.isAssembly() ? account.storeMicros(buffer) : account.queueMicros((buffer + 1) % line.stations());
    }

    private void add(double figure) {
        figures[filled++] = figure;
    }
}
