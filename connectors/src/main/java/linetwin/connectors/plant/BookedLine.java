package linetwin.connectors.plant;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import linetwin.core.event.LineEvent;
import linetwin.core.kpi.LineAccount;
import linetwin.core.model.LineState;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;

/** Simulated line that reports its sums of the last 8 to 9 hours, by hours. */
final class BookedLine implements SimulatedLineSource {
    private static final Duration PERIOD = Duration.ofHours(1);
    /** Number of complete periods: together they are as long as the window of the live figures. */
    private static final int PERIODS = 8;

    private final Simulator simulator;
    private final Deque<List<Long>> complete = new ArrayDeque<>();
    /** Sums at the end of the newest complete period. */
    private LineAccount mark;

    private LineTime nextMark;

    private BookedLine(Simulator simulator) {
        this.simulator = simulator;
        mark = simulator.account().copy();
        nextMark = simulator.state().at().plus(PERIOD);
    }

    /** Advances a simulator to a line time and books the last hours before it. */
    static BookedLine settled(Simulator simulator, LineTime until) {
        var booked = PERIOD.multipliedBy(PERIODS);
        long begin = until.micros() - LineTime.after(booked).micros();
        if (begin > simulator.state().at().micros()) {
            simulator.advanceTo(new LineTime(begin));
        }
        var line = new BookedLine(simulator);
        while (line.nextMark.isBefore(until)) {
            line.advanceTo(line.nextMark, _ -> {});
        }
        line.advanceTo(until, _ -> {});
        return line;
    }

    @Override
    public LineState state() {
        return simulator.state();
    }

    @Override
    public void advanceTo(LineTime time, Consumer<? super LineEvent> events) {
        simulator.advanceTo(time, events);
        if (!time.isBefore(nextMark)) {
            nextMark = time.plus(PERIOD);
            complete.add(sums(simulator.account().minus(mark)));
            mark = simulator.account().copy();
            if (complete.size() > PERIODS) {
                complete.removeFirst();
            }
        }
    }

    @Override
    public List<List<Long>> periods() {
        var periods = new ArrayList<>(complete);
        periods.add(sums(simulator.account().minus(mark)));
        return periods;
    }

    private static List<Long> sums(LineAccount account) {
        var cells = new long[account.words()];
        account.save(cells, 0);
        return Arrays.stream(cells).boxed().toList();
    }
}
