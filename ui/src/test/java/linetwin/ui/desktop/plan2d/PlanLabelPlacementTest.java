package linetwin.ui.desktop.plan2d;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.ui.desktop.plan2d.PlanDrawing.PlanBox;
import linetwin.ui.desktop.plan2d.PlanDrawing.PlanStation;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.text.InterfaceText;
import linetwin.ui.window.RepositoryLineFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names beside the stations of the plan, in a window of 1366 x 768 pixels. */
final class PlanLabelPlacementTest {
    private static final double PLAN_WIDTH = 1064;
    private static final double PLAN_HEIGHT = 460;
    /** Width of a letter of 12 px in pixels, at most on average. */
    private static final double LETTER = 8;

    static Stream<LineLayout> lines() {
        return RepositoryLineFiles.all();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void noNameCoversAStationOrAnotherName(LineLayout layout) {
        var scale = PlanScale.fitting(
                layout.hallWidth().inMetres(), layout.hallDepth().inMetres(), PLAN_WIDTH, PLAN_HEIGHT, 24);
        var drawing = new PlanDrawingWriter(layout, new InterfaceText(Language.ENGLISH))
                .write(LineState.initial(layout), scale, Selection.NOTHING);
        var taken = new ArrayList<>(Stream.concat(
                        drawing.boxes().stream().map(PlanBox::area),
                        drawing.stations().stream().map(PlanStation::area))
                .toList());
        var places = new PlanLabelPlacement(taken)
                .places(
                        drawing.stations().stream().map(PlanStation::area).toList(),
                        drawing.stations().stream()
                                .map(station -> station.id().toString().length() * LETTER)
                                .toList());
        for (var place : places.stream().flatMap(Optional::stream).toList()) {
            assertFalse(taken.stream().anyMatch(place::overlaps), () -> layout.id() + " " + place);
            taken.add(place);
        }
    }

    @Test
    void everyStationOfTheBenchmarkLineHasItsNameBesideIt() {
        var layout = RepositoryLineFiles.benchmark();
        var scale = PlanScale.fitting(
                layout.hallWidth().inMetres(), layout.hallDepth().inMetres(), PLAN_WIDTH, PLAN_HEIGHT, 24);
        var drawing = new PlanDrawingWriter(layout, new InterfaceText(Language.ENGLISH))
                .write(LineState.initial(layout), scale, Selection.NOTHING);
        var areas = drawing.stations().stream().map(PlanStation::area).toList();
        var places = new PlanLabelPlacement(areas)
                .places(
                        areas,
                        drawing.stations().stream()
                                .map(station -> station.id().toString().length() * LETTER)
                                .toList());
        assertEquals(List.of(), places.stream().filter(Optional::isEmpty).toList());
    }
}
