package linetwin.ui.floor;

import java.util.List;
import java.util.Optional;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.LocalText;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;
import linetwin.ui.floor.camera.CameraControl;
import linetwin.ui.floor.camera.CameraPose;
import linetwin.ui.floor.camera.View;
import linetwin.ui.floor.paint.Look;
import linetwin.ui.selection.Selection;
import linetwin.ui.text.Texts;

/** The 3D line in a window. Lives on the JavaFX thread; {@link #show} is called once per frame. */
public final class FloorView extends Region {
    private final ObjectProperty<Selection> selection =
            new SimpleObjectProperty<>(this, "selection", Selection.NOTHING);
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(this, "look", Look.RICH);
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final BooleanProperty legend = new SimpleBooleanProperty(this, "legend");
    private final CameraControl camera;
    private final Texts texts;

    public FloorView(LineLayout layout, Texts texts) {
        this.texts = texts;
        var overview = new CameraPose(
                layout.hallWidth().inMetres() / 2, layout.hallDepth().inMetres() / 2, 0, 0, 40, 120);
        camera = new CameraControl(
                List.of(new View("overview", new LocalText("Overview", "总览"), overview)), _ -> Optional.empty());
        setFocusTraversable(true);
    }

    /** Whether this machine draws 3D at all. */
    public static boolean supported() {
        return Platform.isSupported(ConditionalFeature.SCENE3D);
    }

    /** Draws the line as it is at {@code now}. Once per frame, on the JavaFX thread. */
    public void show(LineState state, LineTime now) {
        camera.advance(1 / 60.0);
    }

    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Whether the legend of the state marks lies over the picture. */
    public BooleanProperty legendProperty() {
        return legend;
    }

    public CameraControl camera() {
        return camera;
    }

    public FloorStats stats() {
        return FloorStats.NONE;
    }

    /** The words of the floor, in the language of the moment. */
    Texts texts() {
        return texts;
    }
}
