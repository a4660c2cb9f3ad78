package linetwin.ui.desktop.watch;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import linetwin.core.alarm.AbnormalSpell;
import linetwin.core.id.AreaId;
import linetwin.core.layout.AreaSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.AttentionLevel;
import linetwin.core.model.StationCondition;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.condition.ThemePalette;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.desktop.shortcut.PointerGesture;
import linetwin.ui.desktop.shortcut.ShortcutTable;
import linetwin.ui.text.FigureFormat;
import linetwin.ui.text.InterfaceText;

/** Abnormal spans of the last two hours along time, one row for each area; now is at the right edge. */
final class TimeStrip extends Region {
    private static final Duration WINDOW = Duration.ofHours(2);
    private static final Duration TICK = Duration.ofMinutes(15);
    private static final double AXIS = 20;
    private static final double SMALLEST = 2.5;
    private static final double FONT = 12;
    /** Least height of a row in pixels that holds a line of text. */
    private static final double LINE = 14;
    /** Width of a column of area codes in pixels. */
    private static final double CODE_WIDTH = 22;

    private final LineLayout layout;
    private final InterfaceText texts;
    private final FigureFormat figures;
    private final ObjectNameText names;
    private final Canvas canvas = new Canvas();
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final ObjectProperty<Font> font = new SimpleObjectProperty<>(this, "font", Font.font(FONT));
    private final ObjectProperty<Selection> selection;
    private List<AbnormalSpell> entries = List.of();
    private LineTime now = LineTime.ORIGIN;

    TimeStrip(LineLayout layout, InterfaceText texts, ObjectProperty<Selection> selection) {
        this.layout = layout;
        this.texts = texts;
        this.selection = selection;
        figures = new FigureFormat(texts);
        names = new ObjectNameText(layout, texts);
        getChildren().add(canvas);
        setId("time-strip");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(texts.bound("strip.title"));
        setMinSize(200, 40);
    }

    /** Binds the gestures of the strip. */
    void bind(ShortcutTable table) {
        table.mouse("strip.gesture.select", PointerGesture.CLICK, click -> pick(click.getX(), click.getY()));
        table.handleGesturesOn(this);
    }

    BooleanProperty darkProperty() {
        return dark;
    }

    ObjectProperty<Font> fontProperty() {
        return font;
    }

    void show(List<AbnormalSpell> newEntries, LineTime newNow) {
        entries = newEntries;
        now = newNow;
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        var g = canvas.getGraphicsContext2D();
        var palette = ThemePalette.of(dark.get());
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (rowHeight() <= 1 || canvas.getWidth() <= labelWidth()) {
            return;
        }
        g.setFont(font.get());
        drawTicks(g, palette);
        drawRows(g, palette);
        entries.forEach(entry -> drawSpell(g, palette, entry));
    }

    private void drawTicks(GraphicsContext g, ThemePalette palette) {
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.BOTTOM);
        var tick = TICK.toSeconds();
        var last = (long) now.inSeconds() / tick;
        for (long i = last; i >= 0 && x(LineTime.seconds(i * tick)) >= labelWidth(); i--) {
            var x = Math.round(x(LineTime.seconds(i * tick))) + 0.5;
            g.setStroke(palette.line());
            g.strokeLine(x, 0, x, canvas.getHeight() - AXIS);
            if (x > labelWidth() + 24 && x < canvas.getWidth() - 120) {
                g.setFill(palette.muted());
                g.fillText(figures.timeOfDay(LineTime.seconds(i * tick)).substring(0, 5), x, canvas.getHeight());
            }
        }
        g.setFill(palette.text());
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(texts.text("strip.now", figures.timeOfDay(now)), canvas.getWidth(), canvas.getHeight());
    }

    private void drawRows(GraphicsContext g, ThemePalette palette) {
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        var areas = layout.areas();
        for (int i = 0; i < areas.size(); i++) {
            var y = i * rowHeight();
            g.setStroke(palette.line());
            g.strokeLine(0, Math.round(y + rowHeight()) - 0.5, canvas.getWidth(), Math.round(y + rowHeight()) - 0.5);
            g.setFill(palette.muted());
            drawLabel(g, areas.get(i), i, y + rowHeight() / 2);
        }
    }

    /** Writes an area beside its row; rows lower than a line of text have their codes side by side, in columns. */
    private void drawLabel(GraphicsContext g, AreaSpec area, int row, double middle) {
        if (rowHeight() >= LINE) {
            g.fillText(label(area), 0, middle, labelWidth() - 12);
        } else {
            int columns = (int) Math.ceil(LINE / rowHeight());
            g.fillText(area.id().toString(), row % columns * CODE_WIDTH, middle, CODE_WIDTH - 4);
        }
    }

    private String label(AreaSpec area) {
        return String.format(Locale.ROOT, "%s  %s", area.id(), names.area(area));
    }

    private void drawSpell(GraphicsContext g, ThemePalette palette, AbnormalSpell entry) {
        var row = rowOf(entry);
        var to = x(entry.until().orElse(now));
        if (row < 0 || to < labelWidth()) {
            return;
        }
        var from = Math.max(labelWidth(), x(entry.from()));
        var width = Math.max(SMALLEST, to - from);
        var top = row * rowHeight() + rowHeight() * 0.2;
        var height = rowHeight() * 0.6;
        g.setFill(palette.of(entry.condition()));
        g.setStroke(palette.of(entry.condition()));
        if (entry.condition().attention() == AttentionLevel.UNKNOWN) {
            g.setLineDashes(3, 3);
            g.strokeRect(from, top, width, height);
            g.setLineDashes();
        } else if (entry.condition() == StationCondition.SHORT_STOP) {
            g.fillRect(from, top + height / 2, width, height / 2);
        } else {
            g.fillRect(from, top, width, height);
        }
    }

    private int rowOf(AbnormalSpell entry) {
        var area = layout.station(entry.station()).map(StationSpec::area);
        return area.map(this::rowOf).orElse(-1);
    }

    private int rowOf(AreaId area) {
        for (int i = 0; i < layout.areas().size(); i++) {
            if (layout.areas().get(i).id().equals(area)) {
                return i;
            }
        }
        return -1;
    }

    private double rowHeight() {
        return (canvas.getHeight() - AXIS) / Math.max(1, layout.areas().size());
    }

    private double labelWidth() {
        return rowHeight() >= LINE
                ? Math.min(170, canvas.getWidth() * 0.3)
                : Math.ceil(LINE / rowHeight()) * CODE_WIDTH + 4;
    }

    private double x(LineTime time) {
        var share = 1 - now.since(time).toMillis() / (double) WINDOW.toMillis();
        return labelWidth() + share * (canvas.getWidth() - labelWidth());
    }

    /** Selects the station of the span under the pointer, within a few pixels. */
    private void pick(double x, double y) {
        entries.stream()
                .filter(e -> rowOf(e) == (int) (y / rowHeight()))
                .filter(e -> x >= x(e.from()) - 4 && x <= x(e.until().orElse(now)) + 4)
                .findFirst()
                .ifPresent(e -> selection.set(new Selection.OfStation(e.station())));
    }
}
