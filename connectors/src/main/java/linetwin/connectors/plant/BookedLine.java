package linetwin.connectors.plant;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import linetwin.core.event.LineEvent;
import linetwin.core.model.LineState;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;

/** Simulated line that reports its sums since the account of the simulator was last restarted, as one period. */
record BookedLine(Simulator simulator) implements SimulatedLineSource {
    @Override
    public LineState state() {
        return simulator.state();
    }

    @Override
    public void advanceTo(LineTime time, Consumer<? super LineEvent> events) {
        simulator.advanceTo(time, events);
    }

    @Override
    public List<List<Long>> periods() {
        var account = simulator.account();
        var cells = new long[account.words()];
        account.save(cells, 0);
        return List.of(Arrays.stream(cells).boxed().toList());
    }
}
