package linetwin.core.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import linetwin.core.event.LineEvent;
import linetwin.core.event.Reducer;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

final class SimulatorTest {
    private static final LineTime ONE_DAY = LineTime.seconds(86_400);

    @Test
    void foldOfTheEventsEqualsTheKernel() {
        var layout = BenchmarkLine.layout();
        var simulator = Simulator.withoutSignals(layout, 1);
        var folded = LineState.initial(layout);
        for (var event : events(simulator)) {
            folded = Reducer.apply(folded, event);
        }
        var own = simulator.state();
        var fold = folded.upTo(ONE_DAY);
        own.stations().forEach((id, station) -> assertEquals(station, fold.station(id)));
        own.units().forEach((id, unit) -> assertEquals(unit, fold.unit(id).orElseThrow()));
        assertEquals(own, fold);
    }

    private static List<LineEvent> events(Simulator simulator) {
        var events = new ArrayList<LineEvent>();
        simulator.advanceTo(ONE_DAY, events::add);
        return events;
    }
}
