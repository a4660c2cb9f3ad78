package linetwin.ui.desktop.floor.robot.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import linetwin.core.id.PlaceId;
import linetwin.core.id.ProductId;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.UnitLocation;
import linetwin.core.model.UnitState;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.floor.robot.figure.BodySamples;
import linetwin.ui.desktop.floor.robot.motion.TestActivity;
import org.junit.jupiter.api.Test;

/** Build stages of units of the benchmark line. */
final class BuildStagesTest {
    private static final LineLayout LINE = BodySamples.benchmark();

    private final BuildStages stages = new BuildStages(LINE);

    private static UnitState robot(ProductId variant, String station, String... parts) {
        var at = new UnitLocation.AtPlace(new PlaceId(new StationId(station), 0));
        var unit =
                UnitState.entered(new UnitId(variant, 1), at, LineTime.ORIGIN).movedTo(at, LineTime.ORIGIN);
        return unit.fittedWith(List.of(parts).stream()
                .map(p -> new UnitId(new ProductId(p), 7))
                .toList());
    }

    @Test
    void legsShowOnceTheyAreDrawnFromTheirStore() {
        assertEquals(BuildStage.ON_CARRIER, stages.of(robot(BodySamples.R170, "M20", "TO")));
        assertEquals(BuildStage.LEGS, stages.of(robot(BodySamples.R170, "M20", "TO", "LG", "LG")));
    }

    @Test
    void variantWithFixedHandsGetsThemWithoutDrawingAny() {
        assertEquals(BuildStage.HEAD, stages.of(robot(BodySamples.R170, "M50")));
        assertEquals(BuildStage.HANDS, stages.of(robot(BodySamples.R130, "M50")));
    }

    @Test
    void stationThatChangesNoLooksKeepsThoseOfTheStationBefore() {
        assertEquals(BuildStage.POWERED, stages.after(new StationId("M80")));
        assertEquals(BuildStage.SHELLED, stages.after(new StationId("C60")));
        assertEquals(BuildStage.HARNESS, stages.after(new StationId("T40")));
    }

    @Test
    void robotsOnlyGrowAlongTheirRoute() {
        for (var route : LINE.routes()) {
            var before = BuildStage.FRAME;
            for (var station : route.stations()) {
                assertTrue(stages.after(station).reaches(before), station::code);
                before = stages.after(station);
            }
        }
    }

    @Test
    void legGrowsByOneStepAtEachOfItsAssemblyStations() {
        var steps = List.of("L10", "L20", "L30", "L40", "L50").stream()
                .map(id -> stages.step(new StationId(id)))
                .toList();
        assertEquals(List.of(1, 2, 3, 4, 4), steps);
    }

    @Test
    void finishedRobotHangsInCalibrationAndWalksInTheGaitTest() {
        assertEquals(RobotSupport.HOIST, activity("C10").support());
        assertEquals(RobotSupport.HOIST, activity("C70").support());
        assertTrue(activity("C60").motion().isOnFloor());
        assertTrue(activity("C80").motion().isOnFloor());
    }

    @Test
    void robotInAssemblyRestsInTheCradle() {
        var station = LINE.station(new StationId("M40")).orElseThrow();
        assertEquals(
                RobotSupport.CRADLE, TestActivity.at(station, BuildStage.HEAD).support());
    }

    @Test
    void robotIsFoldedByTheEndOfPacking() {
        var pose = new JointPose();
        var skeleton = new BodySkeleton(BodySamples.all().getFirst());
        var packing = LINE.station(new StationId("P10")).orElseThrow();
        activity("P10").motion().at(skeleton, 1e-3 * packing.standardTime().toMillis(), pose, BodySkeleton.newFrames());
        assertTrue(pose.angle(BodyJoint.LEFT_KNEE) > 2);
    }

    private TestActivity activity(String station) {
        var id = new StationId(station);
        return TestActivity.at(LINE.station(id).orElseThrow(), stages.after(id));
    }
}
