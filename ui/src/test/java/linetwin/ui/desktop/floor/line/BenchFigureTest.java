package linetwin.ui.desktop.floor.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import linetwin.core.id.BenchId;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.LocalText;
import linetwin.ui.desktop.floor.hall.FloorRectangle;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.station.HandledSize;
import linetwin.ui.desktop.floor.station.UnitSpot;
import linetwin.ui.window.RepositoryLineFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class BenchFigureTest {
    /** Greatest distance in metres by which a lift or a table may project beyond the footprint. */
    private static final double OVERHANG = 1;

    private static BenchFigure bench(HandledSize size, int places) {
        var footprint = RepositoryLineFiles.threeStations().benches().getFirst().footprint();
        return new BenchFigure(
                new BenchSpec(
                        new BenchId("FIX"),
                        new LocalText("Rework", "返修"),
                        places,
                        Duration.ofMinutes(20),
                        0.3,
                        0,
                        footprint),
                size);
    }

    private static boolean isWithin(FloorRectangle area, UnitSpot spot) {
        return spot.x() > area.west() && spot.x() < area.east() && spot.y() > area.south() && spot.y() < area.north();
    }

    @ParameterizedTest
    @EnumSource(HandledSize.class)
    void everyPlaceHasASpotOfItsOwnOnTheFootprint(HandledSize size) {
        for (int places = 1; places <= 4; places++) {
            var bench = bench(size, places);
            assertEquals(places, bench.places().stream().distinct().count());
            assertTrue(bench.places().stream().allMatch(spot -> isWithin(bench.rect(), spot)));
        }
    }

    @ParameterizedTest
    @EnumSource(HandledSize.class)
    void waitingUnitsStandOnTheFootprintSouthOfThePlaces(HandledSize size) {
        var bench = bench(size, 1);
        assertTrue(bench.waiting().size() >= 2);
        assertTrue(bench.waiting().stream().allMatch(spot -> isWithin(bench.rect(), spot)));
        assertTrue(bench.waiting().stream()
                .allMatch(spot -> spot.y() < bench.places().getFirst().y()));
    }

    @ParameterizedTest
    @EnumSource(HandledSize.class)
    void unitsAreAtTheWorkHeightOfTheirSize(HandledSize size) {
        assertEquals(
                List.of(size.workHeight()),
                bench(size, 2).places().stream().map(UnitSpot::z).distinct().toList());
    }

    @ParameterizedTest
    @MethodSource("linetwin.ui.window.RepositoryLineFiles#all")
    void everyBenchOfEveryLineIsDrawnOnItsFootprint(LineLayout layout) {
        var benches = new UnitSpots(layout, new HandledSizes(layout)).benches();
        assertEquals(layout.benches().size(), benches.size());
        benches.forEach((id, bench) -> {
            var mesh = new MeshBuilder();
            bench.addEquipment(mesh);
            var allowed = bench.rect().grown(OVERHANG);
            mesh.forEachTriangle((ax, ay, az, bx, by, bz, cx, cy, cz) ->
                    assertEquals(allowed, allowed.joined(new FloorRectangle(ax, ay, ax, ay)), id::toString));
        });
    }
}
