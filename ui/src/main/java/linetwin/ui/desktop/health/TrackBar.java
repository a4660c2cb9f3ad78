package linetwin.ui.desktop.health;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import linetwin.core.health.SourceStateSpan;
import linetwin.core.health.SourceTimeline;
import linetwin.ui.desktop.condition.ThemePalette;
import org.jspecify.annotations.Nullable;

/** Bar of the last minutes of a source: solid while it was live, a hatching for each other state. */
final class TrackBar extends Region {
    private static final double HEIGHT = 28;
    private static final double TOP = 5;
    private static final double BAR = HEIGHT - 2 * TOP;

    /** Smallest width of a span, in pixels: a gap of one second stays visible. */
    private static final double SMALLEST = 3;

    private static final double HATCH = 5;
    private final Canvas canvas = new Canvas();
    private final BooleanProperty dark;
    private @Nullable SourceTimeline shown;

    TrackBar(BooleanProperty dark) {
        this.dark = new SimpleBooleanProperty(this, "dark");
        this.dark.bind(dark);
        this.dark.subscribe(this::draw);
        getChildren().add(canvas);
        getStyleClass().add("track-bar");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(80, HEIGHT);
        setPrefSize(240, HEIGHT);
        setMaxSize(Double.MAX_VALUE, HEIGHT);
    }

    void show(SourceTimeline track) {
        shown = track;
        draw();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }

    private void draw() {
        var track = shown;
        if (track == null || canvas.getWidth() <= 0) {
            return;
        }
        var g = canvas.getGraphicsContext2D();
        var palette = ThemePalette.of(dark.get());
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.setLineWidth(1);
        g.setStroke(palette.line());
        g.strokeLine(0, HEIGHT / 2 + 0.5, canvas.getWidth(), HEIGHT / 2 + 0.5);
        track.spans().forEach(span -> draw(g, palette, track, span));
        drawMinutes(g, palette);
    }

    /** Lines at every minute, over the bar, as a scale. */
    private void drawMinutes(GraphicsContext g, ThemePalette palette) {
        g.setStroke(palette.surface());
        g.setLineWidth(1);
        for (int minute = 1; minute < SourceTimeline.LENGTH.toMinutes(); minute++) {
            var x = Math.round(canvas.getWidth() * minute / SourceTimeline.LENGTH.toMinutes()) + 0.5;
            g.strokeLine(x, TOP, x, TOP + BAR);
        }
    }

    private void draw(GraphicsContext g, ThemePalette palette, SourceTimeline track, SourceStateSpan span) {
        var from = Math.rint(track.at(span.from()) * canvas.getWidth());
        var until = Math.rint(track.at(span.until()) * canvas.getWidth());
        var width = Math.max(SMALLEST, until - from);
        paint(g, palette, span.kind(), Math.min(from, canvas.getWidth() - width), width);
    }

    static void paint(GraphicsContext g, ThemePalette palette, SourceStateSpan.Kind kind, double x, double width) {
        g.setFill(palette.surface());
        g.fillRect(x, TOP, width, BAR);
        switch (kind) {
            case LIVE -> {
                g.setFill(palette.calm());
                g.fillRect(x, TOP + 4, width, BAR - 8);
            }
            case AWAITED -> {
                g.setStroke(palette.calm());
                g.setLineDashes(2, 3);
                g.strokeLine(x, HEIGHT / 2, x + width, HEIGHT / 2);
                g.setLineDashes();
            }
            case SILENT -> hatch(g, palette.caution(), x, width, false);
            case FILLED -> {
                g.setFill(palette.calm());
                g.fillRect(x, TOP + BAR - 6, width, 6);
                hatch(g, palette.caution(), x, width, false);
            }
            case LOST -> hatch(g, palette.grave(), x, width, true);
        }
    }

    private static void hatch(GraphicsContext g, Color colour, double x, double width, boolean crossed) {
        g.save();
        g.beginPath();
        g.rect(x, TOP, width, BAR);
        g.clip();
        g.setStroke(colour);
        g.setLineWidth(1.4);
        for (double at = x - BAR; at < x + width; at += HATCH) {
            g.strokeLine(at, TOP + BAR, at + BAR, TOP);
            if (crossed) {
                g.strokeLine(at, TOP, at + BAR, TOP + BAR);
            }
        }
        g.restore();
        g.setStroke(colour);
        g.setLineWidth(1.4);
        g.strokeRect(x + 0.7, TOP + 0.7, Math.max(1, width - 1.4), BAR - 1.4);
        g.setLineWidth(1);
    }
}
