package linetwin.ui.desktop.floor.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.ui.desktop.floor.hall.FloorRectangle;
import linetwin.ui.desktop.floor.hall.HallPlan;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.station.UnitSpot;
import linetwin.ui.files.ConfigFileReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Floor of lines whose files contain no footprints. */
class ExampleLinesTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("basedir", "."), "..", "line-configs", "examples");

    static Stream<Path> examples() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void noUnitWaitsOnAStation(Path file) {
        var layout = layout(file);
        var lanes = places(layout).lanes();

        assertEquals(
                List.of(),
                layout.stations().stream()
                        .flatMap(station -> lanes.into(station.id()).spots().stream())
                        .filter(spot -> layout.stations().stream().anyMatch(other -> covers(other, spot)))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everythingIsDrawnWithinTheHall(Path file) {
        var layout = layout(file);
        var hall = new HallPlan(layout).hall();
        var places = places(layout);
        places.lanes().guide(new MeshBuilder(), 0.01);

        assertTrue(layout.stations().stream()
                .flatMap(station -> places.lanes().into(station.id()).spots().stream())
                .allMatch(
                        spot -> hall.meets(new FloorRectangle(spot.x(), spot.y(), spot.x() + 0.01, spot.y() + 0.01))));
        assertTrue(new HallPlan(layout).aisles().stream().allMatch(hall::meets));
    }

    @Test
    void aUnitThatGoesToASecondBranchComesFromTheSplitAndNotFromTheFirstBranch() {
        var layout = layout(EXAMPLES.resolve("split.yaml"));
        var lane = places(layout).lanes().into(new StationId("B"));

        assertEquals(0, lane.inwards(), 1e-9);
        assertFalse(lane.spots().isEmpty());
    }

    @Test
    void cardsHaveRoomBeforeTheFirstStation() {
        var layout = layout(EXAMPLES.resolve("conwip.yaml"));

        assertEquals(4, places(layout).lanes().into(new StationId("A")).spots().size());
    }

    private static LineLayout layout(Path file) {
        var loaded = ConfigFileReader.line(file);
        return loaded.value().orElseThrow(() -> new AssertionError(loaded.problems()));
    }

    private static UnitSpots places(LineLayout layout) {
        return new UnitSpots(layout, new HandledSizes(layout));
    }

    private static boolean covers(StationSpec station, UnitSpot spot) {
        return FloorRectangle.of(station.footprint())
                .meets(new FloorRectangle(spot.x() - 0.05, spot.y() - 0.05, spot.x() + 0.05, spot.y() + 0.05));
    }
}
