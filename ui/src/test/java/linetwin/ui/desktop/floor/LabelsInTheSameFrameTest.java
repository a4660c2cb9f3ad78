package linetwin.ui.desktop.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.geometry.Point3D;
import javafx.scene.Scene;
import javafx.scene.SubScene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import linetwin.core.id.StationId;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.text.InterfaceText;
import linetwin.ui.window.DisplayToolkit;
import linetwin.ui.window.RepositoryLineFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Labels of the floor against JavaFX's own projection, at the end of the frame in which the camera moved. */
final class LabelsInTheSameFrameTest {
    private static final LineLayout LAYOUT = RepositoryLineFiles.threeStations();
    private static final StationId STATION = new StationId("TEST");
    /** Heights of the middle of a label above the foot of its stem in pixels: a stem grows over names on the floor. */
    private static final double[] ABOVE = {20, 34, 50, 68};

    private final AtomicReference<FloorView> view = new AtomicReference<>();

    private FloorView floor() {
        return Objects.requireNonNull(view.get());
    }

    @BeforeEach
    void open() throws Exception {
        DisplayToolkit.start();
        view.set(DisplayToolkit.call(() -> {
            var floor = new FloorView(LAYOUT, new InterfaceText(Language.ENGLISH));
            floor.selectionProperty().set(new Selection.OfStation(STATION));
            var stage = new Stage(StageStyle.UNDECORATED);
            stage.setScene(new Scene(floor, 960, 540));
            stage.show();
            new AnimationTimer() {
                @Override
                public void handle(long nanos) {
                    floor.show(LineState.initial(LAYOUT), LineTime.ORIGIN);
                }
            }.start();
            return floor;
        }));
        DisplayToolkit.awaitFrames(3);
    }

    @AfterEach
    void close() throws Exception {
        DisplayToolkit.run(() -> floor().getScene().getWindow().hide());
    }

    /** Moves something, and reads the label of the station at the end of the frame that shows the move. */
    private Optional<Selection> labelAfter(Runnable move) throws Exception {
        var read = new CompletableFuture<Optional<Selection>>();
        DisplayToolkit.run(() -> {
            move.run();
            var scene = floor().getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    var at = projected();
                    read.complete(Arrays.stream(ABOVE)
                            .mapToObj(above -> floor().labelAt(at.getX(), at.getY() - above))
                            .flatMap(Optional::stream)
                            .filter(new Selection.OfStation(STATION)::equals)
                            .findFirst());
                }
            });
        });
        return read.get(30, TimeUnit.SECONDS);
    }

    /** Foot of the stem of the label, by JavaFX. */
    private Point2D projected() {
        var subScene = (SubScene) floor().getChildrenUnmodifiable().getFirst();
        var area = LAYOUT.station(STATION).orElseThrow().footprint();
        var world = new Point3D(
                area.x().inMetres(), -floor().labelHeightOf(STATION), area.y().inMetres());
        var inScene = subScene.getRoot().localToScene(world, true);
        return floor().sceneToLocal(inScene.getX(), inScene.getY());
    }

    @Test
    void labelStandsWhereTheCameraHasMovedItsStation() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertEquals(Optional.of(new Selection.OfStation(STATION)), labelAfter(() -> floor().camera()
                    .orbit(25, 0)));
        }
    }

    @Test
    void labelStandsWhereANewSizeOfTheWindowHasMovedItsStation() throws Exception {
        for (var width : new double[] {1300, 700, 1100}) {
            var label = labelAfter(() -> floor().getScene().getWindow().setWidth(width));
            assertTrue(label.isPresent(), () -> "width " + width);
            DisplayToolkit.awaitFrames(3);
        }
    }
}
