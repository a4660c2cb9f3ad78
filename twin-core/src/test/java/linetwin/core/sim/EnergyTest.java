package linetwin.core.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.EnergyMetered;
import linetwin.core.id.StationId;
import linetwin.core.kpi.LineKpis;
import linetwin.core.layout.LineLayout;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

final class EnergyTest {
    private static final LineLayout LINE = BenchmarkLine.layout();
    private static final LineTime END = LineTime.seconds(30 * 3_600);

    @Test
    void energyFromStateTimesEqualsTheMeters() {
        var metered = new TreeMap<StationId, EnergyMetered>();
        Simulator.of(LINE, 3).advanceTo(END, event -> keep(metered, event));

        var unobserved = Simulator.withoutSignals(LINE, 3);
        for (var meter : metered.values().stream()
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .toList()) {
            unobserved.advanceTo(meter.at());
            assertEquals(
                    meter.total().inKilowattHours(),
                    calculated(unobserved, meter),
                    1e-6,
                    meter.station().code());
        }
    }

    private static void keep(Map<StationId, EnergyMetered> metered, LineEvent event) {
        // A station with one place has no other operation in progress when its meter is read.
        if (event instanceof EnergyMetered meter
                && LINE.station(meter.station()).orElseThrow().places() == 1) {
            metered.put(meter.station(), meter);
        }
    }

    private static double calculated(Simulator simulator, EnergyMetered meter) {
        return LineKpis.of(LINE, simulator.account()).stations().stream()
                .filter(s -> s.id().equals(meter.station()))
                .findFirst()
                .orElseThrow()
                .energy()
                .inKilowattHours();
    }
}
