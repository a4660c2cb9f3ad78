package linetwin.ui.desktop.floor.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.stream.Stream;
import linetwin.core.layout.LineLayout;
import linetwin.ui.desktop.floor.hall.FloorRectangle;
import linetwin.ui.desktop.floor.station.HandledSize;
import linetwin.ui.desktop.floor.station.StationDesign;
import linetwin.ui.desktop.floor.station.StationDesignCatalog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Designs of the stations of all lines of the repository. */
final class StationDesignsTest {
    /** Greatest distance in metres by which panels and light curtains may project beyond a footprint. */
    private static final double OVERHANG = 1.0;
    /** Distance in metres at which two robots with their arms at rest do not touch. */
    private static final double ROBOT_WIDTH = 0.8;

    private static Stream<StationDesign> designs(LineLayout layout) {
        var handledSizes = new HandledSizes(layout);
        return layout.stations().stream().map(s -> StationDesignCatalog.of(s, handledSizes.of(s.id())));
    }

    private static FloorRectangle around(StationDesign design) {
        var footprint = design.spec().footprint();
        double w = footprint.width().inMetres() / 2, d = footprint.depth().inMetres() / 2;
        return new FloorRectangle(-w, -d, w, d);
    }

    @ParameterizedTest
    @MethodSource("linetwin.ui.window.RepositoryLineFiles#all")
    void everyStationHasAShapeWithinItsFootprint(LineLayout layout) {
        designs(layout).forEach(design -> {
            assertFalse(design.opaque().isEmpty(), design.spec().id()::toString);
            var allowed = around(design).grown(OVERHANG);
            design.opaque().forEachTriangle((ax, ay, az, bx, by, bz, cx, cy, cz) -> {
                var triangle = new FloorRectangle(
                        Math.min(ax, Math.min(bx, cx)), Math.min(ay, Math.min(by, cy)),
                        Math.max(ax, Math.max(bx, cx)), Math.max(ay, Math.max(by, cy)));
                assertEquals(allowed, allowed.joined(triangle), design.spec().id()::toString);
            });
        });
    }

    @ParameterizedTest
    @MethodSource("linetwin.ui.window.RepositoryLineFiles#all")
    void everyPlaceHasASpotOfItsOwnOnTheFootprint(LineLayout layout) {
        designs(layout).forEach(design -> {
            var spots = design.places();
            assertEquals(design.spec().places(), spots.size(), design.spec().id()::toString);
            assertEquals(
                    spots.size(),
                    new LinkedHashSet<>(spots).size(),
                    design.spec().id()::toString);
            var footprint = around(design);
            spots.forEach(spot -> assertEquals(
                    footprint,
                    footprint.joined(new FloorRectangle(spot.x(), spot.y(), spot.x(), spot.y())),
                    design.spec().id()::toString));
        });
    }

    @ParameterizedTest
    @MethodSource("linetwin.ui.window.RepositoryLineFiles#all")
    void robotsOfOneStationStandApart(LineLayout layout) {
        designs(layout)
                .filter(design -> design.handledSize() == HandledSize.ROBOT)
                .forEach(design -> {
                    var spots = design.places();
                    for (int i = 1; i < spots.size(); i++) {
                        var one = spots.get(i);
                        spots.subList(0, i)
                                .forEach(other -> assertTrue(
                                        Math.hypot(one.x() - other.x(), one.y() - other.y()) >= ROBOT_WIDTH,
                                        design.spec().id()::toString));
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("linetwin.ui.window.RepositoryLineFiles#all")
    void lampIsNoHigherThanTheStationAndMovingPartsBelongToAPlace(LineLayout layout) {
        designs(layout).forEach(design -> {
            assertTrue(design.lamp().z() <= design.height(), design.spec().id()::toString);
            design.moving()
                    .forEach(part -> assertTrue(part.place() < design.spec().places()));
        });
    }
}
