package linetwin.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.core.layout.ShiftStopPolicy;
import linetwin.core.sim.CriticalPath;
import linetwin.core.sim.CriticalPath.Kind;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The critical path through planned stops. */
class PlannedStopPathTest {
    private static final int STATIONS = 4;
    private static final long HOUR_SECONDS = 3_600;

    /** A place that is released in the stop by a unit finished there keeps its own path: a small error. */
    @ParameterizedTest
    @EnumSource(ShiftStopPolicy.class)
    void thePartsOfThePathAddUpToItsTime(ShiftStopPolicy policy) {
        var simulator = Simulator.withoutSignals(ShortRun.layout(text(policy)), 7);
        var path = simulator.followTo(LineTime.seconds(16 * HOUR_SECONDS));
        path.open();
        simulator.followTo(LineTime.seconds(800 * HOUR_SECONDS), path);

        assertEquals(path.hours(), parts(path), tolerance(policy) * path.hours());
        assertTrue(path.ofShiftStops() > 90, () -> path.ofShiftStops() + " h of planned stops");
    }

    private static double tolerance(ShiftStopPolicy policy) {
        return policy == ShiftStopPolicy.FINISHED ? 5e-4 : 1e-6;
    }

    private static double parts(CriticalPath path) {
        return path.ofShiftStops()
                + Stream.of(Kind.values())
                        .filter(kind -> kind != Kind.WAIT_FOR_ROOM)
                        .flatMapToDouble(
                                kind -> IntStream.range(0, STATIONS).mapToDouble(station -> path.of(kind, station)))
                        .sum();
    }

    private static String text(ShiftStopPolicy policy) {
        var name =
                switch (policy) {
                    case PAUSED -> "paused";
                    case FINISHED -> "finished";
                    case NOT_BEGUN -> "notBegun";
                    case UNTIL_FREE -> "untilFree";
                };
        return """
                format: linetwin-line/1
                line:
                  id: path
                  calendar: { shiftsPerDay: 3, shift: 8h, daysPerYear: 365, shiftStop: 1h, workAtStop: %s }
                stations:
                  - { id: A, work: { distribution: gamma, mean: 40s, cv: 50%% } }
                  - { id: B, waitingPlaces: 2, work: { distribution: gamma, mean: 60s, cv: 50%% } }
                  - { id: C, work: { distribution: gamma, mean: 50s, cv: 50%% } }
                  - { id: D, waitingPlaces: 1, work: { distribution: gamma, mean: 59s, cv: 50%% } }
                """.formatted(name);
    }
}
