package linetwin.ui.desktop.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import linetwin.core.event.Reducer;
import linetwin.core.id.StationId;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;
import linetwin.ui.app.Screen;
import linetwin.ui.desktop.floor.camera.CameraPose;
import linetwin.ui.desktop.floor.camera.ViewProjection;
import linetwin.ui.desktop.floor.hall.FloorRectangle;
import linetwin.ui.desktop.floor.hall.HallPlan;
import linetwin.ui.desktop.floor.hall.SoftShadow;
import linetwin.ui.desktop.floor.label.LabelContent;
import linetwin.ui.desktop.floor.label.LabelLayer;
import linetwin.ui.desktop.floor.line.LineFigure;
import linetwin.ui.desktop.floor.paint.FloorMaterials;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.text.InterfaceText;
import linetwin.ui.window.DisplayToolkit;
import linetwin.ui.window.RepositoryLineFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Labels over a picture of 1600 by 900 pixels of three stations after three hours. */
final class FloorLabelsTest {
    private static final LineLayout LAYOUT = RepositoryLineFiles.threeStations();
    private static final LineTime NOW = LineTime.after(Duration.ofHours(3));
    /** Distance in pixels between the foot of a label and its middle. */
    private static final double TO_MIDDLE = 20;

    private final LineFigure line =
            new LineFigure(LAYOUT, new FloorMaterials(), new SoftShadow(new HallPlan(LAYOUT).hall()));
    private final ViewProjection eye = new ViewProjection();
    private final LabelLayer layer = new LabelLayer();
    private final FloorLabels labels =
            new FloorLabels(LAYOUT, line, layer, new InterfaceText(Language.ENGLISH), List::of);
    private LineState state = LineState.initial(LAYOUT);

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Screen.start();
    }

    private void draw(CameraPose pose, Selection selected) {
        layer.canvas().setWidth(1600);
        layer.canvas().setHeight(900);
        Simulator.withoutSignals(LAYOUT, 1).advanceTo(NOW, event -> state = Reducer.apply(state, event));
        eye.look(pose, 1600, 900);
        line.show(state, NOW, 0, eye);
        labels.draw(eye, selected, Selection.NOTHING, false, false);
    }

    private Optional<Selection> above(double x, double y, double z) {
        eye.project(x, y, z);
        return labels.at(eye.pictureX(), eye.pictureY() - TO_MIDDLE);
    }

    private Optional<Selection> aboveStation(String id) {
        var station = LAYOUT.station(new StationId(id)).orElseThrow();
        return above(
                station.footprint().x().inMetres(),
                station.footprint().y().inMetres(),
                line.heightOf(station.id()) + 0.3);
    }

    @Test
    void labelAboveEachStationNamesIt() throws Exception {
        DisplayToolkit.run(() -> draw(new CameraPose(9, 6, 0, 0, 40, 34), Selection.NOTHING));

        for (var id : List.of("BUILD", "TEST", "PACK")) {
            assertEquals(Optional.of(new Selection.OfStation(new StationId(id))), aboveStation(id));
        }
    }

    @Test
    void labelAboveASelectedRobotNamesIt() throws Exception {
        var robot = new Selection[1];
        DisplayToolkit.run(() -> {
            draw(new CameraPose(9, 6, 0, 0, 40, 34), Selection.NOTHING);
            robot[0] = new Selection.OfUnit(line.units().iterator().next().id());
            draw(new CameraPose(9, 6, 0, 0, 40, 34), robot[0]);
        });
        var unit = line.units().iterator().next();

        assertEquals(Optional.of(robot[0]), above(unit.x(), unit.y(), unit.z() + unit.height() / 2 + 0.15));
    }

    @Test
    void bareFloorHasNoLabel() throws Exception {
        DisplayToolkit.run(() -> draw(new CameraPose(9, 6, 0, 0, 40, 34), Selection.NOTHING));

        assertEquals(Optional.empty(), labels.at(20, 880));
    }

    @Test
    void hiddenLayerHasNoLabels() throws Exception {
        DisplayToolkit.run(() -> {
            draw(new CameraPose(9, 6, 0, 0, 40, 34), Selection.NOTHING);
            layer.canvas().setVisible(false);
        });

        assertEquals(Optional.empty(), aboveStation("TEST"));
    }

    private static LabelContent label(boolean selected) {
        return new LabelContent(Optional.empty(), "BUILD", "", Color.GRAY, 1, selected, false, false);
    }

    /** Offers a label on the middle of a name painted on the floor; returns the head drawn on that name. */
    private Optional<String> drawnOnName(boolean selected) {
        var name = new FloorRectangle(6, 5, 14, 6.2);
        layer.canvas().setWidth(1600);
        layer.canvas().setHeight(900);
        eye.look(new CameraPose(10, 6, 0, 0, 70, 80), 1600, 900);
        layer.begin();
        layer.obstacles().add(eye, name, 900);
        eye.project(name.x(), name.y(), 0);
        layer.offer(eye.pictureX(), eye.pictureY() + TO_MIDDLE, label(selected));
        layer.end();
        return layer.headAt(eye.pictureX(), eye.pictureY());
    }

    @Test
    void labelDoesNotCoverTheNameOfAnArea() throws Exception {
        DisplayToolkit.run(() -> assertEquals(Optional.empty(), drawnOnName(false)));
    }

    @Test
    void labelThatWouldCoverANameStandsHigher() throws Exception {
        DisplayToolkit.run(() -> {
            assertEquals(Optional.empty(), drawnOnName(true));
            assertEquals(Optional.of("BUILD"), layer.headAt(eye.pictureX(), eye.pictureY() - TO_MIDDLE));
        });
    }
}
