package linetwin.ui.desktop.plan2d;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.condition.ThemePalette;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.text.InterfaceText;
import org.jspecify.annotations.Nullable;

/** View of the 2D plan. A drag moves, the wheel zooms, F fits the hall, a click selects. For the JavaFX thread. */
public final class PlanView extends Region {
    private static final double MARGIN = 24;
    private static final double WHEEL = 1.0015;
    private static final double STEP = 48;
    private static final double CLICK = 4;
    private final LineLayout layout;
    private final PlanDrawingWriter writer;
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
        setOnMouseDragged(this::dragged);
        setOnMouseClicked(this::clicked);
        setOnScroll(this::scrolled);
        setOnKeyPressed(this::keyPressed);
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

    private void dragged(MouseEvent mouse) {
        userScale = scale().moved(mouse.getX() - draggedX, mouse.getY() - draggedY);
        draggedX = mouse.getX();
        draggedY = mouse.getY();
    }

    private void clicked(MouseEvent mouse) {
        if (Math.hypot(mouse.getX() - pressedX, mouse.getY() - pressedY) < CLICK) {
            selection.set(at(mouse.getX(), mouse.getY()));
        }
    }

    private void scrolled(ScrollEvent wheel) {
        userScale = scale().zoomed(Math.pow(WHEEL, wheel.getDeltaY()), wheel.getX(), wheel.getY());
    }

    private void keyPressed(KeyEvent key) {
        switch (key.getCode()) {
            case F -> userScale = null;
            case PLUS, EQUALS, ADD -> userScale = scale().zoomed(1.25, getWidth() / 2, getHeight() / 2);
            case MINUS, SUBTRACT -> userScale = scale().zoomed(0.8, getWidth() / 2, getHeight() / 2);
            case LEFT -> userScale = scale().moved(STEP, 0);
            case RIGHT -> userScale = scale().moved(-STEP, 0);
            case UP -> userScale = scale().moved(0, STEP);
            case DOWN -> userScale = scale().moved(0, -STEP);
            default -> {
                return;
            }
        }
        key.consume();
    }
}
