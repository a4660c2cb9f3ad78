package linetwin.ui.desktop.floor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.floor.camera.CameraControl;
import linetwin.ui.desktop.floor.label.LabelLayer;
import linetwin.ui.desktop.floor.paint.FloorLook;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.desktop.shortcut.ShortcutTable;
import linetwin.ui.text.InterfaceText;
import org.jspecify.annotations.Nullable;

/**
 * View of the 3D floor, for the JavaFX thread; {@link #show} is called once per frame. Its keys and gestures stand in
 * {@link #shortcuts}.
 */
public final class FloorView extends Region {
    private static final double LONGEST_FRAME = 0.2;
    private static final double EDGE = 8;

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
    private final ShortcutTable shortcuts = new ShortcutTable("floor.shortcuts");
    private final FloorToolBar tools;
    private @Nullable LineState shownState;
    private LineTime shownTime = LineTime.ORIGIN;
    private final FloorFrameMeter meter = new FloorFrameMeter();
    private Selection hovered = Selection.NOTHING;
    private long lastFrame;
    private double enlargement = 1;

    public FloorView(LineLayout layout, InterfaceText texts) {
        this(layout, texts, new FloorScene(layout));
    }

    private FloorView(LineLayout layout, InterfaceText texts, FloorScene scene) {
        this.scene = scene;
        var closeUp = new ViewpointFinder(layout, scene.line());
        camera = new CameraControl(new NamedViews(layout).all(), closeUp::of);
        labels = new FloorLabels(layout, scene.line(), layer, texts, scene::names);
        legendPane = new LegendPane(texts);
        legendPane.visibleProperty().bind(legend);
        new FloorPointer(this, scene.subScene()).bind(shortcuts);
        new FloorKeyboard(this, layout).bind(shortcuts);
        tools = new FloorToolBar(this, texts, shortcuts);
        tools.setVisible(false);
        getChildren().addAll(scene.subScene(), layer.canvas(), legendPane, tools);
        look.addListener(_ -> repaint());
        dark.addListener(_ -> repaint());
        repaint();
        shortcuts.handleGesturesOn(scene.subScene());
        shortcuts.handleKeysOf(this);
        setFocusTraversable(true);
        getStyleClass().add("floor-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(texts.bound("floor.accessible"));
    }

    /**
     * Starts to build the meshes on another thread, while the JavaFX thread builds the panels. JavaFX must be running.
     *
     * @return supplier of the view, for the JavaFX thread; it waits for the meshes
     */
    public static Supplier<FloorView> begin(LineLayout layout, InterfaceText texts) {
        var scene = CompletableFuture.supplyAsync(() -> new FloorScene(layout), Thread::startVirtualThread);
        return () -> new FloorView(layout, texts, scene.join());
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

    /** Enlarges labels and legend by a factor, so that a picture of many pixels has them in proportion. */
    void enlarge(double factor) {
        enlargement = factor;
        layer.enlarge(factor);
        legendPane.getTransforms().setAll(new Scale(factor, factor));
        requestLayout();
    }

    /** Draws a single picture, with every unit at its place and none on its way. */
    void still(LineState state, LineTime now) {
        draw(state, now, 0);
    }

    private void draw(LineState state, LineTime now, double seconds) {
        shownState = state;
        shownTime = now;
        tools.update();
        scene.eye().look(camera.pose(), getWidth(), getHeight());
        scene.show(state, now, seconds);
        scene.highlight(selection.get(), hovered);
        layer.keepClear(covered());
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
        double corner = 16 * enlargement;
        legendPane.relocate(
                getWidth() - legendPane.getWidth() * enlargement - corner,
                getHeight() - legendPane.getHeight() * enlargement - corner);
        tools.autosize();
        tools.relocate(EDGE, EDGE);
        // A new size changes the picture in this frame; the labels follow in the same one.
        if (shownState != null) {
            draw(shownState, shownTime, 0);
        }
    }

    /** Rectangles of the panes over the picture, which labels keep clear of. */
    private List<Bounds> covered() {
        return Stream.of(tools, legendPane)
                .filter(Node::isVisible)
                .map(Node::getBoundsInParent)
                .toList();
    }

    /** Height of the foot of a station's label above the floor, in metres. */
    double labelHeightOf(StationId station) {
        return labels.heightOf(station);
    }

    boolean hasSelection() {
        return !(selection.get() instanceof Selection.Nothing);
    }

    /** Flies to the selected thing. */
    void flyToSelection() {
        camera.focus(selection.get());
    }

    /** True if a unit is selected, or one is followed. */
    boolean canFollow() {
        return selection.get() instanceof Selection.OfUnit || camera.followed().isPresent();
    }

    /** Follows the selected unit, or ends to follow it. */
    void toggleFollow() {
        if (camera.followed().isPresent()) {
            camera.jumpTo(camera.pose());
        } else if (selection.get() instanceof Selection.OfUnit(var unit)) {
            camera.follow(unit);
        }
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

    /** Property that is true while the buttons of the floor are visible. */
    public BooleanProperty toolsVisibleProperty() {
        return tools.visibleProperty();
    }

    /** Keys and gestures of the floor. */
    public ShortcutTable shortcuts() {
        return shortcuts;
    }

    public CameraControl camera() {
        return camera;
    }

    /** Cost of the newest frame and size of the scene. Counts all nodes, so call it a few times per second at most. */
    public FloorStats stats() {
        return meter.stats(scene.subScene().getRoot());
    }
}
