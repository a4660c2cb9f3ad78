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
        var path = new UnitPath(HERE);
        path.depart(THERE, LineTime.seconds(100), 45);
        path.advance(LineTime.seconds(100).plus(Duration.ofMillis(22_500)));
        return path;
    }

    @Test
    void unitIsHalfWayAfterHalfItsCarrierChange() {
        assertEquals(3, halfWay().x(), 1e-9);
    }

    @Test
    void unitStandsAtItsPlaceAfterTheCarrierChange() {
        var path = halfWay();
        path.advance(LineTime.seconds(145));
        assertEquals(THERE.x(), path.x());
    }

    @Test
    void unitThatArrivedIsNotMovedAgain() {
        var path = halfWay();
        path.advance(LineTime.seconds(145));
        assertFalse(path.advance(LineTime.seconds(146)));
    }

    @Test
    void unitSentElsewhereOnItsWayGoesOnFromWhereItIs() {
        var path = halfWay();
        path.depart(HERE, LineTime.seconds(123), 45);
        assertEquals(3, path.x(), 1e-9);
    }

    @Test
    void unitIsInItsPlaceAtOnceAfterAJumpInTime() {
        var path = halfWay();
        path.arrive(THERE);
        assertEquals(THERE.y(), path.y());
    }

    @Test
    void carrierThatChangesTheRowTurnsAtARightAngle() {
        var path = new UnitPath(new UnitSpot(0, 0, 0, 0));
        path.depart(new UnitSpot(4, 20, 0, 0), LineTime.ORIGIN, 60);
        path.advance(LineTime.seconds(30));
        assertEquals(0, path.x(), 1e-9);
        assertEquals(12, path.y(), 1e-9);
        path.advance(LineTime.seconds(60));
        assertEquals(4, path.x(), 1e-9);
        assertEquals(20, path.y(), 1e-9);
    }
}
