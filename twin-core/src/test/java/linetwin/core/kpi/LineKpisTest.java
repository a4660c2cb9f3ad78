package linetwin.core.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import linetwin.core.config.line.LineFile;
import linetwin.core.layout.LineLayout;
import org.junit.jupiter.api.Test;

/**
 * Tests the figures of two stations after one hour of bookings: A works 40 min and breaks down twice for 5 min each; B
 * works 20 min of the two hours of its two places.
 */
final class LineKpisTest {
    private static final long MINUTE = 60_000_000;
    private static final LineLayout LINE =
            LineFile.read("two.yaml", """
                    format: linetwin-line/1
                    line: { id: two }
                    stations:
                      - { id: A, work: { distribution: exponential, mean: 4min }, kind: AUTO }
                      - { id: B, work: { distribution: exponential, mean: 2min }, kind: MANUAL, places: 2, waitingPlaces: 3,
                          firstPassYield: 90% }
                    """).value().orElseThrow();

    private final LineKpis kpis = LineKpis.of(LINE, account());
    private final StationKpis a = kpis.stations().get(0);
    private final StationKpis b = kpis.stations().get(1);

    @Test
    void meanTimesDivideByTheFailures() {
        var maintenance = a.elements().maintenance();
        assertEquals(2, maintenance.failureEvents());
        assertEquals(5 / 60.0, maintenance.meanTimeToRepairHours(), 1e-12);
        assertEquals(20 / 60.0, maintenance.meanOperatingTimeBetweenFailuresHours(), 1e-12);
        assertEquals(1, maintenance.correctiveMaintenanceRatio());
    }

    @Test
    void stationThatNeverFailsHasNoMeanTimes() {
        assertTrue(Double.isNaN(b.elements().maintenance().meanTimeToRepairHours()));
        assertTrue(Double.isNaN(b.elements().maintenance().correctiveMaintenanceRatio()));
    }

    @Test
    void scrapCountsWhereItFailed() {
        assertEquals(0, a.elements().scrapQuantity());
        assertEquals(1, b.elements().scrapQuantity());
        assertEquals(0.1, b.elements().scrapRatio(), 1e-12);
    }

    @Test
    void effectivenessHoldsThePlanAgainstTheWork() {
        assertEquals(10 * 4 / 40.0, a.elements().effectiveness(), 1e-12);
        assertEquals(10 * 2 / 20.0, b.elements().effectiveness(), 1e-12);
    }

    @Test
    void timesOfTheLineAreThoseOfItsStations() {
        assertEquals(60 / 180.0, kpis.elements().availability(), 1e-12);
        assertEquals(2, kpis.elements().maintenance().failureEvents());
    }

    @Test
    void quantitiesOfTheLineAreThoseThatLeftIt() {
        assertEquals(10, kpis.elements().producedQuantity());
        assertEquals(0.9, kpis.elements().qualityRatio(), 1e-12);
        assertEquals((10 * 4 + 10 * 2) / 60.0, kpis.elements().effectiveness(), 1e-12);
    }

    @Test
    void unitsAreCountedWhereTheyStand() {
        assertEquals(0.5, b.meanInQueue(), 1e-12);
        assertEquals(20 / 60.0, b.meanOnPlaces(), 1e-12);
        assertEquals(
                b.meanInQueue() + a.meanOnPlaces() + b.meanOnPlaces(),
                kpis.areas().getFirst().workInProcess(),
                1e-12);
    }

    @Test
    void flowTimeIsUnitsOverThroughput() {
        assertEquals(kpis.allUnitsInProcess() / kpis.throughputRate(), kpis.flowTimeHours(), 1e-12);
    }

    @Test
    void energyIsStandbyOfAllPlacesAndPowerOfThoseThatWork() {
        assertEquals(4 * (0.15 + 40 / 60.0), a.energy().inKilowattHours(), 1e-9);
        assertEquals(0.6 * (2 * 0.15 + 20 / 60.0), b.energy().inKilowattHours(), 1e-9);
        assertEquals(kpis.energy().inKilowattHours() / 9, kpis.kilowattHoursPerUnit(), 1e-12);
    }

    @Test
    void lineThatShippedNothingHasNoTimePerUnit() {
        var idle = new LineAccount(LINE);
        idle.bookAll(MINUTE);
        var none = LineKpis.of(LINE, idle);

        assertTrue(Double.isNaN(none.leadTimeHours()));
        assertTrue(Double.isNaN(none.elements().effectiveness()));
    }

    @Test
    void unknownTimeLowersNoFigure() {
        var half = account();
        half.time().enter(0, TimeUse.UNKNOWN, 60 * MINUTE);
        half.time().enter(1, TimeUse.UNKNOWN, 60 * MINUTE);
        half.time().enter(2, TimeUse.UNKNOWN, 60 * MINUTE);
        half.bookAll(120 * MINUTE);
        var known = LineKpis.of(LINE, half);

        assertEquals(kpis.throughputRate(), known.throughputRate(), 1e-12);
        assertEquals(kpis.overallEquipmentEffectiveness(), known.overallEquipmentEffectiveness(), 1e-12);
        assertEquals(kpis.elements(), known.elements());
        assertEquals(a.elements(), known.stations().getFirst().elements());
        assertEquals(0.5, known.stations().getFirst().share(TimeUse.UNKNOWN), 1e-12);
    }

    @Test
    void rateOfALineWithoutContactToItsLastStationIsUndefined() {
        var blind = new LineAccount(LINE);
        blind.time().enter(0, TimeUse.WORKING, 0);
        blind.bookAll(60 * MINUTE);

        assertTrue(Double.isNaN(LineKpis.of(LINE, blind).throughputRate()));
    }

    private static LineAccount account() {
        var account = new LineAccount(LINE);
        var time = account.time();
        time.enter(0, TimeUse.WORKING, 0);
        time.enter(0, TimeUse.BREAKDOWN, 20 * MINUTE);
        time.enter(0, TimeUse.WORKING, 25 * MINUTE);
        time.enter(0, TimeUse.BREAKDOWN, 45 * MINUTE);
        time.enter(0, TimeUse.BLOCKED, 50 * MINUTE);
        time.enter(1, TimeUse.WORKING, 0);
        time.enter(1, TimeUse.STARVED, 20 * MINUTE);
        time.enter(2, TimeUse.STARVED, 0);
        account.queueChanged(1, 1, 0);
        account.queueChanged(1, -1, 30 * MINUTE);
        account.placesChanged(0, 1, 0);
        account.placesChanged(1, 1, 0);
        account.placesChanged(1, -1, 20 * MINUTE);
        for (int i = 0; i < 10; i++) {
            account.begun(true, i * MINUTE);
            account.finished(0, true, true);
            account.finished(1, true, i > 0);
            if (i > 0) {
                account.shipped(true, i * MINUTE, (i + 2) * MINUTE);
            } else {
                account.scrapped(1, true, 2 * MINUTE);
            }
        }
        account.bookAll(60 * MINUTE);
        return account;
    }
}
