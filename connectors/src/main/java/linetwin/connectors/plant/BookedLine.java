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
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;

/** Simulated line that reports its sums of the last 8 to 9 hours, by hours. */
final class BookedLine implements SimulatedLineSource {
    private static final Duration PERIOD = Duration.ofHours(1);
    /** Number of complete periods: together they are as long as the window of the live figures. */
    private static final int PERIODS = 8;

    private final Simulator simulator;
    private final Deque<LineAccount> marks = new ArrayDeque<>();
    private LineTime nextMark;

    private BookedLine(Simulator simulator) {
        this.simulator = simulator;
        marks.add(simulator.account().copy());
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
    public void advanceTo(LineTime time, Consumer<? super LineEvent> events) {
        simulator.advanceTo(time, events);
        if (!time.isBefore(nextMark)) {
            nextMark = time.plus(PERIOD);
            marks.add(simulator.account().copy());
            while (marks.size() > PERIODS + 1) {
                marks.removeFirst();
            }
        }
    }

    @Override
    public List<List<Long>> periods() {
        var periods = new ArrayList<List<Long>>();
        var before = marks.getFirst();
        for (var mark : marks) {
            if (mark != before) {
                periods.add(sums(mark.minus(before)));
                before = mark;
            }
        }
        periods.add(sums(simulator.account().minus(before)));
        return periods;
    }

    private static List<Long> sums(LineAccount account) {
        var cells = new long[account.words()];
        account.save(cells, 0);
        return Arrays.stream(cells).boxed().toList();
    }
}
