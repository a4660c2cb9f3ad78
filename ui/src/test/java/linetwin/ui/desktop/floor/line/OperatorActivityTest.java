package linetwin.ui.desktop.floor.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.model.PackMlState;
import linetwin.core.model.StationContact;
import linetwin.core.model.StationState;
import linetwin.core.model.StopReason;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.floor.station.StationDesignCatalog;
import linetwin.ui.files.ConfigFileReader;
import org.junit.jupiter.api.Test;

class OperatorActivityTest {
    private final LineLayout layout = ConfigFileReader.line(Path.of("../line-configs/benchmark-humanoid.yaml"))
            .value()
            .orElseThrow();
    private final StationState idle = inContact("J70");

    private StationState inContact(String station) {
        return LineState.initial(layout)
                .station(new StationId(station))
                .withContact(new StationContact(StationContact.Kind.IN_CONTACT, LineTime.ORIGIN));
    }

    private static StationState working(StationState station, int place) {
        return station.withPlace(station.places().get(place).working(Duration.ofSeconds(80), LineTime.ORIGIN));
    }

    private static StationState stopped(StationState station, StopReason.Kind kind) {
        var state = station;
        for (var place : station.places()) {
            state = state.withPlace(place.inState(PackMlState.STOPPED, new StopReason(kind, ""), LineTime.ORIGIN));
        }
        return state;
    }

    @Test
    void operatorWorksWhileHisPlaceDoes() {
        var state = working(idle, 1);
        assertEquals(OperatorActivity.STANDING, OperatorActivity.of(state, 0, 2));
        assertEquals(OperatorActivity.WORKING, OperatorActivity.of(state, 1, 2));
    }

    @Test
    void singleOperatorServesAllPlaces() {
        assertEquals(OperatorActivity.WORKING, OperatorActivity.of(working(idle, 1), 0, 1));
    }

    @Test
    void crewOfASinglePlaceWorksTogether() {
        var single = working(inContact("M60"), 0);
        assertEquals(OperatorActivity.WORKING, OperatorActivity.of(single, 0, 2));
        assertEquals(OperatorActivity.WORKING, OperatorActivity.of(single, 1, 2));
    }

    @Test
    void operatorStandsStillDuringABreakdownAndIsAbsentDuringAPlannedStop() {
        assertEquals(OperatorActivity.STANDING, OperatorActivity.of(stopped(idle, StopReason.Kind.BREAKDOWN), 0, 2));
        assertEquals(OperatorActivity.ABSENT, OperatorActivity.of(stopped(idle, StopReason.Kind.SHIFT_STOP), 0, 2));
    }

    @Test
    void operatorOfAStationOutOfContactIsUncertain() {
        var lost = working(idle, 0).withContact(new StationContact(StationContact.Kind.LOST, LineTime.ORIGIN));
        assertEquals(OperatorActivity.UNCERTAIN, OperatorActivity.of(lost, 0, 2));
    }

    @Test
    void eachStationHasAsManyStandingPointsAsItsCrewWithinReachOfItsFootprint() {
        var sizes = new HandledSizes(layout);
        for (var station : layout.stations()) {
            var spots = StationDesignCatalog.of(station, sizes.of(station.id())).operatorSpots();
            assertEquals(station.crew(), spots.size(), station.id().code());
            for (var spot : spots) {
                assertTrue(Math.abs(spot.x()) < station.footprint().width().inMetres() / 2, station.id()::code);
                assertTrue(Math.abs(spot.y()) < station.footprint().depth().inMetres() / 2 + 0.6, station.id()::code);
            }
        }
    }
}
