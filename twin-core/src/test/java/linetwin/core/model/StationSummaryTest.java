package linetwin.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import linetwin.core.config.line.LineFile;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.ContactLost;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.event.LineEvent.StateChanged;
import linetwin.core.event.Reducer;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.StationSummary.Share;
import linetwin.core.model.StopReason.Kind;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

final class StationSummaryTest {
    private static final StationId STATION = new StationId("A");
    private static final int PLACES = 28;
    private static final LineLayout LINE =
            LineFile.read("one.yaml", """
                    format: linetwin-line/1
                    line: { id: one }
                    stations:
                      - { id: A, standardTime: 30s, places: 28 }
                    """).value().orElseThrow();

    private LineState line = Reducer.apply(LineState.undefined(LINE), new ContactRegained(LineTime.ORIGIN, STATION));

    @Test
    void oneBrokenPlaceOfTwentyEightIsSaid() {
        all(PackMlState.EXECUTE, Kind.NONE);
        happens(changed(12, 40, PackMlState.HELD, new StopReason(Kind.BREAKDOWN, "SCR-104")));

        var summary = summary();

        assertEquals(StationCondition.BREAKDOWN, summary.condition());
        assertEquals(List.of(new PlaceId(STATION, 12)), summary.affected());
        assertEquals(PLACES, summary.places());
        assertEquals(LineTime.seconds(40), summary.since());
        assertEquals("SCR-104", summary.reason().code());
        assertEquals(
                List.of(new Share(StationCondition.BREAKDOWN, 1), new Share(StationCondition.WORKING, 27)),
                summary.shares());
    }

    @Test
    void placesThatAllWorkAreOneWorkingStation() {
        all(PackMlState.EXECUTE, Kind.NONE);

        assertEquals(StationCondition.WORKING, summary().condition());
        assertFalse(summary().isPartial());
    }

    @Test
    void workingPlacesStandBeforeIdleOnes() {
        all(PackMlState.IDLE, Kind.NONE);
        happens(changed(3, 20, PackMlState.EXECUTE, StopReason.NONE));

        assertEquals(StationCondition.WORKING, summary().condition());
        assertTrue(summary().isPartial());
    }

    @Test
    void workingPlacesStandBeforeWaitingOnes() {
        all(PackMlState.SUSPENDED, Kind.STARVED);
        happens(changed(3, 20, PackMlState.EXECUTE, StopReason.NONE));

        assertEquals(StationCondition.WORKING, summary().condition());
        assertEquals(
                List.of(new Share(StationCondition.STARVED, 27), new Share(StationCondition.WORKING, 1)),
                summary().shares());
    }

    @Test
    void oneShortStopStandsBeforeWorkingPlaces() {
        all(PackMlState.EXECUTE, Kind.NONE);
        happens(changed(3, 20, PackMlState.HELD, new StopReason(Kind.SHORT_STOP, "")));

        assertEquals(StationCondition.SHORT_STOP, summary().condition());
    }

    @Test
    void anUndefinedPlaceIsNotCoveredByWorkingOnes() {
        all(PackMlState.EXECUTE, Kind.NONE);
        happens(changed(3, 20, PackMlState.UNDEFINED, StopReason.NONE));

        assertEquals(StationCondition.UNDEFINED, summary().condition());
        assertEquals(1, summary().affected().size());
    }

    @Test
    void neverConnectedOutOfContactAndUndefinedStayThreeConditions() {
        var never = LineState.undefined(LINE).station(STATION);
        var undefined = line.station(STATION);
        happens(new ContactLost(LineTime.seconds(5), STATION));

        assertEquals(
                StationCondition.NOT_YET_CONNECTED, StationSummary.of(never).condition());
        assertEquals(StationCondition.UNDEFINED, StationSummary.of(undefined).condition());
        assertEquals(StationCondition.OUT_OF_CONTACT, summary().condition());
        assertEquals(LineTime.seconds(5), summary().since());
    }

    @Test
    void aLostStationIsOutOfContactWithAllItsPlaces() {
        all(PackMlState.HELD, Kind.BREAKDOWN);
        happens(new ContactLost(LineTime.seconds(50), STATION));

        assertEquals(
                List.of(new Share(StationCondition.OUT_OF_CONTACT, PLACES)),
                summary().shares());
    }

    private void all(PackMlState state, Kind reason) {
        for (int i = 0; i < PLACES; i++) {
            happens(changed(i, 10, state, StopReason.of(reason)));
        }
    }

    private static LineEvent changed(int place, long second, PackMlState state, StopReason reason) {
        return new StateChanged(LineTime.seconds(second), new PlaceId(STATION, place), state, reason);
    }

    private void happens(LineEvent event) {
        line = Reducer.apply(line, event);
    }

    private StationSummary summary() {
        return StationSummary.of(line.station(STATION));
    }
}
