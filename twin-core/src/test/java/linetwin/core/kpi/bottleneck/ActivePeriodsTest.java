package linetwin.core.kpi.bottleneck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import linetwin.core.id.StationId;
import linetwin.core.kpi.bottleneck.BottleneckFinding.Score;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

/** Tests three stations over 30 s: A active 0 to 10 and 12 to 20, B 5 to 25, C 0 to 4. */
final class ActivePeriodsTest {
    private static final List<StationId> STATIONS = List.of(new StationId("A"), new StationId("B"), new StationId("C"));

    private final ActivePeriods periods = periods();

    @Test
    void meanIsOverUninterruptedPeriods() {
        assertEquals(List.of(9.0, 20.0, 4.0), values(periods.longestOnAverage()));
    }

    @Test
    void longestOnAverageIsNamed() {
        assertEquals(List.of(STATIONS.get(1)), periods.longestOnAverage().named());
    }

    @Test
    void momentaryBottleneckHoldsForItsWholePeriod() {
        // A holds from 0 to 10 and passes to B, whose period has run since 5: from 5 to 10 the bottleneck shifts.
        assertEquals(List.of(10 / 30.0, 20 / 30.0, 0.0), values(periods.mostOftenMomentary()));
    }

    @Test
    void secondQueryGivesTheSameResult() {
        assertEquals(periods.mostOftenMomentary(), periods.mostOftenMomentary());
    }

    private static List<Double> values(BottleneckFinding finding) {
        return finding.scores().stream().map(Score::value).toList();
    }

    private static ActivePeriods periods() {
        var periods = new ActivePeriods(STATIONS, LineTime.ORIGIN);
        for (long second = 0; second < 30; second++) {
            var from = second * 1_000_000;
            var to = from + 1_000_000;
            periods.book(0, second < 10 || second >= 12 && second < 20, from, to);
            periods.book(1, second >= 5 && second < 25, from, to);
            periods.book(2, second < 4, from, to);
        }
        periods.close();
        return periods;
    }
}
