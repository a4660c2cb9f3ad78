package linetwin.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import linetwin.core.kpi.KpiElements;
import linetwin.core.kpi.LineKpis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One shift of an OEE worksheet: 480 min, 60 min of breaks, 47 min down, ideal cycle 1 s, 19,271 pieces of which 423
 * are rejected. Availability is 373 / 420, performance 19,271 s / 373 min, quality 18,848 / 19,271.
 */
class WorksheetTest {
    private static final String WORKSHEET = """
            format: linetwin-line/1
            line:
              id: s05
              calendar: { shiftsPerDay: 1, shift: 8h, daysPerYear: 250, shiftStop: 60min }
            losses:
              - { kind: AUTO, pace: 116.133% }
            stations:
              - id: PACKER
                standardTime: 1s
                firstPassYield: 97.80499%
                breakdowns: { between: { distribution: constant, mean: 373min }, repair: { distribution: constant, mean: 47min } }
            """;

    /** The window is one shift alone, or a hundred shifts after the first. */
    @ParameterizedTest
    @CsvSource({"0, 8, 2e-3", "8, 808, 5e-4"})
    void oeeIsThatOfTheWorksheet(long from, long until, double tolerance) {
        var kpis = kpis(from, until);
        var elements = kpis.elements();

        assertEquals(373.0 / 420, elements.availability(), 1e-4);
        assertEquals(19_271 / (373 * 60.0), elements.effectiveness(), 1e-4);
        assertEquals(0.9780, elements.qualityRatio(), tolerance);
        assertEquals(0.7479, kpis.overallEquipmentEffectiveness(), tolerance);
        assertEquals(2_356, kpis.throughputRate(), 2_356 * tolerance);
    }

    @ParameterizedTest
    @CsvSource({"0, 8", "8, 808"})
    void headlineAndElementsAgreeForOneStation(long from, long until) {
        var kpis = kpis(from, until);

        assertEquals(kpis.elements().overallEquipmentEffectiveness(), kpis.overallEquipmentEffectiveness(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"0, 8", "8, 808"})
    void overallOperationsEffectivenessCountsTheBreakAsALoss(long from, long until) {
        var kpis = kpis(from, until);

        assertEquals(kpis.overallEquipmentEffectiveness() * 420 / 480, kpis.overallOperationsEffectiveness(), 1e-9);
        assertEquals(7.0 / 8 * (until - from), KpiElements.hours(kpis.elements().plannedBusyTime()), 1e-9);
    }

    private static LineKpis kpis(long from, long until) {
        var run = ShortRun.of(WORKSHEET, from, until);
        return LineKpis.of(run.layout(), run.account());
    }
}
