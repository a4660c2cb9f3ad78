package linetwin.ui.desktop.floor.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.ui.desktop.floor.hall.FloorRectangle;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.station.HandledSize;
import linetwin.ui.window.RepositoryLineFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lanes between BUILD at (4, 6), TEST at (9, 6) and PACK at (14, 6), from west to east. */
final class QueueLaneTest {
    private static final double EXACT = 1e-9;
    private static final LineLayout LAYOUT = RepositoryLineFiles.threeStations();
    private static final StationSpec BUILD = station("BUILD");
    private static final StationSpec TEST = station("TEST");
    private static final StationSpec PACK = station("PACK");

    private static StationSpec station(String id) {
        return LAYOUT.station(new StationId(id)).orElseThrow();
    }

    private static QueueLane toTest(HandledSize size, int waiting) {
        return new QueueLane(TEST, BUILD, PACK, size, waiting);
    }

    @Test
    void laneLeadsFromTheStationBeforeIntoTheStation() {
        assertEquals(0, toTest(HandledSize.ROBOT, 2).inwards(), EXACT);
        assertEquals(180, Math.abs(new QueueLane(BUILD, TEST, null, HandledSize.ROBOT, 1).inwards()), EXACT);
    }

    @Test
    void firstStationIsEnteredFromTheSideAwayFromTheSecond() {
        var lane = new QueueLane(BUILD, null, TEST, HandledSize.ROBOT, 2);
        assertEquals(0, lane.inwards(), EXACT);
        assertTrue(lane.spots().stream()
                .allMatch(
                        spot -> spot.x() < FloorRectangle.of(BUILD.footprint()).west()));
    }

    @ParameterizedTest
    @EnumSource(HandledSize.class)
    void firstWaitingPlaceIsNearestToTheStation(HandledSize size) {
        var spots = new QueueLane(BUILD, null, TEST, size, 2).spots();
        double edge = FloorRectangle.of(BUILD.footprint()).west();
        assertTrue(edge - spots.get(0).x() <= edge - spots.get(1).x() + EXACT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 40})
    void everyWaitingPlaceHasASpotOfItsOwn(int waiting) {
        for (var size : HandledSize.values()) {
            var spots = toTest(size, waiting).spots();
            assertEquals(waiting, spots.size());
            assertEquals(waiting, spots.stream().distinct().count(), size::toString);
        }
    }

    @Test
    void longQueueIsDrawnUpToFortyUnits() {
        assertEquals(40, toTest(HandledSize.SMALL, 500).spots().size());
    }

    @Test
    void robotsInOneRowStandApartByTheirPitch() {
        var spots = new QueueLane(BUILD, null, TEST, HandledSize.ROBOT, 4).spots();
        for (int i = 1; i < spots.size(); i++) {
            double apart = Math.hypot(
                    spots.get(i).x() - spots.get(i - 1).x(),
                    spots.get(i).y() - spots.get(i - 1).y());
            assertTrue(apart >= HandledSize.ROBOT.pitch() - EXACT, "spots " + apart + " m apart");
        }
    }

    @Test
    void robotsComeOnCarriersAndPartsOnABelt() {
        var robots = new MeshBuilder();
        toTest(HandledSize.ROBOT, 2).addEquipment(robots);
        assertTrue(robots.isEmpty());
        var parts = new MeshBuilder();
        toTest(HandledSize.SMALL, 2).addEquipment(parts);
        assertFalse(parts.isEmpty());
    }

    @Test
    void guideIsPaintedForCarriersOnly() {
        var robots = new MeshBuilder();
        toTest(HandledSize.ROBOT, 2).guide(robots, 0.01);
        assertFalse(robots.isEmpty());
        var parts = new MeshBuilder();
        toTest(HandledSize.LIMB, 2).guide(parts, 0.01);
        assertTrue(parts.isEmpty());
    }

    @Test
    void guideJoinsTheMiddlesOfBothStations() {
        var lines = new MeshBuilder().unshaded();
        toTest(HandledSize.ROBOT, 2).guide(lines, 0.01);
        var covered = new FloorRectangle[] {FloorRectangle.of(TEST.footprint()).grown(-1.4)};
        lines.forEachTriangle((ax, ay, az, bx, by, bz, cx, cy, cz) ->
                covered[0] = covered[0].joined(new FloorRectangle(ax, ay, ax, ay)));
        assertTrue(covered[0].west() <= BUILD.footprint().x().inMetres());
        assertTrue(covered[0].east() >= TEST.footprint().x().inMetres());
    }
}
