package linetwin.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import linetwin.core.id.PlaceId;
import linetwin.core.id.ProductId;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

final class PlaceStateTest {
    private static final PlaceId PLACE = new PlaceId(new StationId("C60"), 0);
    private static final UnitId ROBOT = new UnitId(new ProductId("R170"), 1);
    private static final StopReason BREAKDOWN = StopReason.of(StopReason.Kind.BREAKDOWN);

    private final PlaceState working =
            PlaceState.empty(PLACE).holding(ROBOT).working(Duration.ofSeconds(90), LineTime.seconds(0));

    @Test
    void progressFollowsFromTheTimeAlone() {
        assertEquals(0.5, working.progressAt(LineTime.seconds(45)));
    }

    @Test
    void heldPlaceStopsItsWorkWhereItStands() {
        var again = working.inState(PackMlState.HELD, BREAKDOWN, LineTime.seconds(30))
                .inState(PackMlState.EXECUTE, StopReason.NONE, LineTime.seconds(50));

        assertEquals(0.5, again.progressAt(LineTime.seconds(65)));
    }

    @Test
    void finishedWorkStaysDone() {
        assertEquals(1, working.progressAt(LineTime.seconds(500)));
    }

    @Test
    void sameStateForTheSameReasonGoesOn() {
        var held = working.inState(PackMlState.HELD, BREAKDOWN, LineTime.seconds(30));

        assertEquals(held, held.inState(PackMlState.HELD, BREAKDOWN, LineTime.seconds(40)));
    }
}
