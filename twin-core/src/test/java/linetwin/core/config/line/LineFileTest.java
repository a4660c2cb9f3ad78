package linetwin.core.config.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.core.id.StationId;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.ValueBand;
import linetwin.core.unit.Length;
import org.junit.jupiter.api.Test;

class LineFileTest {
    @Test
    void readsHoursAndMinutesAsOneTime() {
        assertEquals(Duration.ofMinutes(90), station("TEST").standardTime());
    }

    @Test
    void readsAPercentageAsTheShareThatPeopleMean() {
        assertEquals(0.9985, station("TEST").firstPassYield());
    }

    @Test
    void readsWaitingPlaces() {
        assertEquals(2, station("LEGS1").queueBefore());
    }

    @Test
    void aTaskFollowsTheOneBeforeByDefault() {
        var text = LineFileTestLine.TEXT.replace("after: [], ", "").replace("standardTime: 240s", "standardTime: 340s");
        var tasks = LineFile.read("f", text)
                .value()
                .orElseThrow()
                .station(new StationId("JOIN"))
                .orElseThrow()
                .tasks();

        assertEquals(List.of(1), tasks.get(1).after());
    }

    @Test
    void takesTheCampaignsRobotWhereARouteMakesNothingElse() {
        assertEquals(
                Optional.empty(), LineFileTestLine.layout().routes().getLast().makes());
    }

    @Test
    void theWarningBandIsTheRejectBandByDefault() {
        var torque = LineFileTestLine.layout().equipment().getFirst().signals().getFirst();

        assertEquals(new ValueBand(2.4, 3.2), torque.warn());
    }

    @Test
    void rejectsNothingWithoutARejectBand() {
        var heat = LineFileTestLine.layout().equipment().getFirst().signals().getLast();

        assertEquals(ValueBand.ANY, heat.reject());
    }

    @Test
    void givesABodyOfWhichOnlyTheHeightIsKnownTheUsualProportions() {
        var text = LineFileTestLine.TEXT.replace("bodyJoints: 20", "bodyJoints: 20, body: { standHeight: 0.86m }");
        var body = LineFile.read("f", text)
                .value()
                .orElseThrow()
                .variants()
                .getFirst()
                .body();

        assertEquals(Length.metres(0.205), body.shank());
    }

    @Test
    void hasNoValueWhereThereIsAProblem() {
        var text = LineFileTestLine.TEXT.replace("width: 20m", "width: 20");

        assertEquals(Optional.empty(), LineFile.read("f", text).value());
    }

    @Test
    void readsTheSameLayoutFromTheSameText() {
        assertEquals(LineFileTestLine.layout(), LineFileTestLine.layout());
    }

    private static StationSpec station(String id) {
        return LineFileTestLine.layout().station(new StationId(id)).orElseThrow();
    }
}
