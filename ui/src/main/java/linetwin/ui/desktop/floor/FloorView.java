package linetwin.ui.desktop.floor;

import java.util.Optional;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.floor.camera.CameraControl;
import linetwin.ui.desktop.floor.label.LabelLayer;
import linetwin.ui.desktop.floor.paint.FloorLook;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.text.InterfaceText;

/**
 * View of the 3D floor, for the JavaFX thread; {@link #show} is called once per frame. Mouse: a drag turns, a drag with
 * the right or middle button moves, the wheel zooms, a click selects, a double click flies to the selected thing. Keys:
 * {@link FloorKey#ALL}.
 */
public final class FloorView extends Region {
    private static final double LONGEST_FRAME = 0.2;

    private final ObjectProperty<Selection> selection =
            new SimpleObjectProperty<>(this, "selection", Selection.NOTHING);
    private final ObjectProperty<FloorLook> look = new SimpleObjectProperty<>(this, "look", FloorLook.RICH);
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final BooleanProperty legend = new SimpleBooleanProperty(this, "legend");
    private final CameraControl camera;
    private final FloorScene scene;
    private final LabelLayer layer = new LabelLayer();
    private final FloorLabels labels;
    private final LegendPane legendPane;
    private final FloorFrameMeter meter = new FloorFrameMeter();
    private Selection hovered = Selection.NOTHING;
    private long lastFrame;

    public FloorView(LineLayout layout, InterfaceText texts) {
        scene = new FloorScene(layout);
        var closeUp = new ViewpointFinder(layout, scene.line());
        camera = new CameraControl(new NamedViews(layout).all(), closeUp::of);
        labels = new FloorLabels(layout, scene.line(), layer, texts, scene::names);
        legendPane = new LegendPane(texts);
        legendPane.visibleProperty().bind(legend);
        getChildren().addAll(scene.subScene(), layer.canvas(), legendPane);
        look.addListener(_ -> repaint());
        dark.addListener(_ -> repaint());
        repaint();
        new FloorPointer(this, scene.subScene()).listen();
        new FloorKeyboard(this, layout).listen();
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(texts.bound("floor.accessible"));
    }

    /** True if this machine renders 3D. */
    public static boolean supported() {
        return Platform.isSupported(ConditionalFeature.SCENE3D);
    }

    /** Draws the line at time {@code now}; called once per frame on the JavaFX thread. */
    public void show(LineState state, LineTime now) {
        long nanos = System.nanoTime();
        double seconds = lastFrame == 0 ? 0 : Math.min(LONGEST_FRAME, (nanos - lastFrame) / 1e9);
        lastFrame = nanos;
        camera.advance(seconds);
        draw(state, now, seconds);
        meter.frame(nanos, System.nanoTime());
    }

    /** Shows or hides the labels. */
    void labelled(boolean on) {
        layer.canvas().setVisible(on);
    }

    /** Draws a single picture, with every unit at its place and none on its way. */
    void still(LineState state, LineTime now) {
        draw(state, now, 0);
    }

    private void draw(LineState state, LineTime now, double seconds) {
        scene.eye().look(camera.pose(), getWidth(), getHeight());
        scene.show(state, now, seconds);
        scene.highlight(selection.get(), hovered);
        labels.draw(scene.eye(), selection.get(), hovered, look.get() == FloorLook.OPERATE, dark.get());
    }

    private void repaint() {
        scene.paint(look.get(), dark.get());
        var ambience = scene.paints().ambience();
        setBackground(Background.fill(ambience.background()));
        layer.colours(ambience.ink(), ambience.paper(), Color.web(dark.get() ? "#5fb0f0" : "#1f6fb8"));
        legendPane.paint(ambience, look.get() == FloorLook.OPERATE, dark.get());
    }

    @Override
    protected void layoutChildren() {
        camera.resized(getWidth(), getHeight());
        scene.subScene().setWidth(getWidth());
        scene.subScene().setHeight(getHeight());
        layer.canvas().setWidth(getWidth());
        layer.canvas().setHeight(getHeight());
        legendPane.autosize();
        legendPane.relocate(getWidth() - legendPane.getWidth() - 16, getHeight() - legendPane.getHeight() - 16);
    }

    /** Station or unit named by the label at a point of this view, in pixels. */
    Optional<Selection> labelAt(double x, double y) {
        return labels.at(x, y);
    }

    /** Sets the thing under the pointer, which decides cursor and label. */
    void hover(Selection what) {
        hovered = what;
        setCursor(what instanceof Selection.Nothing ? Cursor.DEFAULT : Cursor.HAND);
    }

    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    public ObjectProperty<FloorLook> lookProperty() {
        return look;
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /** True if the legend of the conditions is shown. */
    public BooleanProperty legendProperty() {
        return legend;
    }

    public CameraControl camera() {
        return camera;
    }

    /** Cost of the newest frame and size of the scene. Counts all nodes, so call it a few times per second at most. */
    public FloorStats stats() {
        return meter.stats(scene.subScene().getRoot());
    }
}
