package linetwin.ui.desktop.floor.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.floor.station.UnitSpot;
import org.junit.jupiter.api.Test;

class UnitPathTest {
    private static final UnitSpot HERE = new UnitSpot(0, 0, 0.3, 270);
    private static final UnitSpot THERE = new UnitSpot(6, 2, 0.3, 270);

    private static UnitPath halfWay() {
        var journey = new UnitPath(HERE);
        journey.setOut(THERE, LineTime.seconds(100), 45);
        journey.advance(LineTime.seconds(100).plus(Duration.ofMillis(22_500)));
        return journey;
    }

    @Test
    void unitIsHalfWayAfterHalfItsCarrierChange() {
        assertEquals(3, halfWay().x(), 1e-9);
    }

    @Test
    void unitStandsAtItsPlaceAfterTheCarrierChange() {
        var journey = halfWay();
        journey.advance(LineTime.seconds(145));
        assertEquals(THERE.x(), journey.x());
    }

    @Test
    void unitThatArrivedIsNotMovedAgain() {
        var journey = halfWay();
        journey.advance(LineTime.seconds(145));
        assertFalse(journey.advance(LineTime.seconds(146)));
    }

    @Test
    void unitSentElsewhereOnItsWayGoesOnFromWhereItIs() {
        var journey = halfWay();
        journey.setOut(HERE, LineTime.seconds(123), 45);
        assertEquals(3, journey.x(), 1e-9);
    }

    @Test
    void unitIsInItsPlaceAtOnceAfterAJumpInTime() {
        var journey = halfWay();
        journey.arrive(THERE);
        assertEquals(THERE.y(), journey.y());
    }
}
