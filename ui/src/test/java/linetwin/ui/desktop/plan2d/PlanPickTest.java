package linetwin.ui.desktop.plan2d;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.core.layout.Footprint;
import linetwin.core.layout.LineLayout;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.window.RepositoryLineFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PlanPickTest {
    private static final double ZOOMED = 17;

    private static PlanScale scale(LineLayout layout) {
        return PlanScale.fitting(
                        layout.hallWidth().inMetres(), layout.hallDepth().inMetres(), 1600, 900, 24)
                .zoomed(ZOOMED / 10, 33, 44)
                .moved(-12, 5);
    }

    private static Selection pickMiddle(LineLayout layout, Footprint area) {
        var scale = scale(layout);
        return PlanPick.at(
                layout, scale, scale.x(area.x().inMetres()), scale.y(area.y().inMetres()));
    }

    @ParameterizedTest
    @MethodSource("linetwin.ui.window.RepositoryLineFiles#all")
    void middleOfEachFootprintPicksThatStation(LineLayout layout) {
        assertEquals(
                layout.stations().stream()
                        .map(s -> new Selection.OfStation(s.id()))
                        .toList(),
                layout.stations().stream()
                        .map(s -> pickMiddle(layout, s.footprint()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("linetwin.ui.window.RepositoryLineFiles#all")
    void middleOfEachBenchAndStorePicksIt(LineLayout layout) {
        var benches = layout.benches().stream()
                .filter(b -> !pickMiddle(layout, b.footprint()).equals(new Selection.OfBench(b.id())));
        var stores = layout.stores().stream().filter(s -> s.footprint()
                .filter(f -> !pickMiddle(layout, f).equals(new Selection.OfStore(s.id())))
                .isPresent());
        assertEquals("", Stream.concat(benches, stores).map(Object::toString).collect(Collectors.joining("\n")));
    }

    @Test
    void bareFloorAndTheGroundOutsideTheHallPickNothing() {
        var layout = RepositoryLineFiles.threeStations();
        var scale = scale(layout);
        assertEquals(Selection.NOTHING, PlanPick.at(layout, scale, scale.x(1), scale.y(1)));
        assertEquals(Selection.NOTHING, PlanPick.at(layout, scale, scale.x(-3), scale.y(6)));
    }
}
