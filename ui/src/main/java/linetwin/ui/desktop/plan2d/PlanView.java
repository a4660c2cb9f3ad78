package linetwin.ui.desktop.plan2d;

import java.util.Arrays;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.condition.ThemePalette;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.desktop.shortcut.KeyStroke;
import linetwin.ui.desktop.shortcut.PointerGesture;
import linetwin.ui.desktop.shortcut.ShortcutTable;
import linetwin.ui.text.InterfaceText;
import org.jspecify.annotations.Nullable;

/** View of the 2D plan, for the JavaFX thread. Its keys and gestures stand in {@link #shortcuts}. */
public final class PlanView extends Region {
    private static final double MARGIN = 24;
    private static final double WHEEL = 1.0015;
    private static final double STEP = 48;
    private static final double NEARER = 1.25;
    private static final double CLICK = 4;
    private final LineLayout layout;
    private final PlanDrawingWriter writer;
    private final ShortcutTable shortcuts = new ShortcutTable("plan.shortcuts");
    private final Canvas canvas = new Canvas();
    private final ObjectProperty<Selection> selection =
            new SimpleObjectProperty<>(this, "selection", Selection.NOTHING);
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final ObjectProperty<Font> font = new SimpleObjectProperty<>(this, "font", Font.getDefault());
    private @Nullable PlanScale userScale;
    private @Nullable LineState line;
    private double pressedX;
    private double pressedY;
    private double draggedX;
    private double draggedY;

    public PlanView(LineLayout layout, InterfaceText texts) {
        this.layout = layout;
        writer = new PlanDrawingWriter(layout, texts);
        setId("plan");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(texts.bound("plan.title"));
        setOnMousePressed(this::pressed);
        bindGestures();
        bindKeys();
        shortcuts.handleGesturesOn(this);
        shortcuts.handleKeysOf(this);
    }

    /** Draws the line at time {@code now}; called once per frame on the JavaFX thread. */
    public void show(LineState state, LineTime now) {
        line = state;
        draw();
    }

    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Font of the texts on the plan. */
    public ObjectProperty<Font> fontProperty() {
        return font;
    }

    /** Thing under a point of this view in pixels; {@link Selection#NOTHING} on bare floor. */
    public Selection at(double x, double y) {
        return PlanPick.at(layout, scale(), x, y);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private PlanScale scale() {
        return userScale != null
                ? userScale
                : PlanScale.fitting(
                        layout.hallWidth().inMetres(), layout.hallDepth().inMetres(), getWidth(), getHeight(), MARGIN);
    }

    private void draw() {
        if (line != null && getWidth() > 0 && getHeight() > 0) {
            var drawing = writer.write(line, scale(), selection.get());
            PlanPainter.paint(
                    canvas.getGraphicsContext2D(),
                    drawing,
                    ThemePalette.of(dark.get()),
                    font.get().getFamily());
        }
    }

    private void pressed(MouseEvent mouse) {
        requestFocus();
        pressedX = mouse.getX();
        pressedY = mouse.getY();
        draggedX = pressedX;
        draggedY = pressedY;
    }

    private void bindGestures() {
        shortcuts
                .mouse("floor.key.pan", PointerGesture.DRAG, this::dragged)
                .mouse("floor.key.pan", PointerGesture.SIDE_DRAG, this::dragged)
                .wheel("floor.key.zoom", wheel -> zoom(Math.pow(WHEEL, wheel.getDeltaY()), wheel.getX(), wheel.getY()))
                .mouse("floor.gesture.select", PointerGesture.CLICK, this::clicked);
    }

    private void bindKeys() {
        shortcuts
                .key("floor.key.pan", () -> move(STEP, 0), KeyStroke.of(KeyCode.LEFT))
                .key("floor.key.pan", () -> move(-STEP, 0), KeyStroke.of(KeyCode.RIGHT))
                .key("floor.key.pan", () -> move(0, STEP), KeyStroke.of(KeyCode.UP))
                .key("floor.key.pan", () -> move(0, -STEP), KeyStroke.of(KeyCode.DOWN))
                .key("floor.key.zoom", this::zoomIn, anyOf(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD))
                .key("floor.key.zoom", this::zoomOut, anyOf(KeyCode.MINUS, KeyCode.SUBTRACT))
                .key("floor.key.fit", this::fit, KeyStroke.of(KeyCode.F), KeyStroke.of(KeyCode.HOME))
                .keyWhile(
                        () -> !(selection.get() instanceof Selection.Nothing),
                        "floor.key.clear",
                        () -> selection.set(Selection.NOTHING),
                        KeyStroke.of(KeyCode.ESCAPE));
    }

    private static KeyStroke[] anyOf(KeyCode... codes) {
        return Arrays.stream(codes).map(KeyStroke::withOrWithoutShift).toArray(KeyStroke[]::new);
    }

    /** Keys and gestures of the plan. */
    public ShortcutTable shortcuts() {
        return shortcuts;
    }

    /** Shows the whole line. */
    public void fit() {
        userScale = null;
        draw();
    }

    public void zoomIn() {
        zoom(NEARER, getWidth() / 2, getHeight() / 2);
    }

    public void zoomOut() {
        zoom(1 / NEARER, getWidth() / 2, getHeight() / 2);
    }

    private void zoom(double factor, double aroundX, double aroundY) {
        userScale = scale().zoomed(factor, aroundX, aroundY);
        draw();
    }

    private void move(double byX, double byY) {
        userScale = scale().moved(byX, byY);
        draw();
    }

    private void dragged(MouseEvent mouse) {
        move(mouse.getX() - draggedX, mouse.getY() - draggedY);
        draggedX = mouse.getX();
        draggedY = mouse.getY();
    }

    private void clicked(MouseEvent mouse) {
        if (Math.hypot(mouse.getX() - pressedX, mouse.getY() - pressedY) < CLICK) {
            selection.set(at(mouse.getX(), mouse.getY()));
            draw();
        }
    }
}
