package linetwin.core.theory;

import linetwin.core.kpi.LineAccount;
import linetwin.core.kpi.TimeUse;
import linetwin.core.layout.LineLayout;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;

/** One unobserved run of an exact case, its warm-up cut off: the figures in the order of {@link ExactCase#figures}. */
final class CaseRun {
    /** Minutes. The slowest of the cases, with a buffer of 20, forgets its beginning with a time constant of 54. */
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

    /** Units a minute. */
    double throughput() {
        return account.shipped() * MINUTE / (double) account.windowMicros();
    }

    double workInProcess() {
        return account.unitMicros() / (double) account.windowMicros();
    }

    /** Mean time on the line of those shipped within the window, in minutes. */
    double leadTime() {
        return account.leadTimeMicros() / (double) account.shipped() / MINUTE;
    }

    /**
     * How far Little's law may be off in a window: the units on the line as it opens and closes bring times that lie
     * outside of it. Six mean lead times of all of them.
     */
    double edges() {
        return 6 * workInProcess() * leadTime() * MINUTE / account.windowMicros();
    }

    /** Throughput, work in process and the mean time on the line by Little's law. */
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
