package linetwin.ui.desktop.watch;

import java.util.Locale;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import linetwin.core.layout.SignalSpec;
import linetwin.core.layout.ValueBand;

/** Position of a value: a bar for the typical range, ticks at the limits, and a pointer. */
public final class LimitBar extends Pane {
    private static final double WIDTH = 120;
    private static final double HEIGHT = 14;
    private static final double TRACK_TOP = 5;
    private final Rectangle track = new Rectangle(0, TRACK_TOP, WIDTH, 4);
    private final Rectangle warn = new Rectangle(0, TRACK_TOP, 0, 4);
    private final Rectangle typical = new Rectangle(0, TRACK_TOP, 0, 4);
    private final Polygon pointer = new Polygon(0, 6, -4, 14, 4, 14);

    public LimitBar() {
        track.getStyleClass().add("band-reject");
        warn.getStyleClass().add("band-warn");
        typical.getStyleClass().add("band-typical");
        pointer.getStyleClass().add("band-pointer");
        getChildren().addAll(track, warn, typical, pointer);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
    }

    public void show(SignalSpec spec, double value, LimitRating rating) {
        var scale = Scale.of(spec);
        span(warn, spec.warn(), scale);
        span(typical, spec.typical(), scale);
        pointer.setVisible(Double.isFinite(value));
        pointer.setTranslateX(Math.clamp(scale.at(value), 0, 1) * WIDTH);
        pointer.getStyleClass()
                .setAll("band-pointer", "pointer-" + rating.name().toLowerCase(Locale.ROOT));
    }

    private static void span(Rectangle bar, ValueBand band, Scale scale) {
        var from = Math.clamp(scale.at(band.low()), 0, 1) * WIDTH;
        var to = Math.clamp(scale.at(band.high()), 0, 1) * WIDTH;
        bar.setX(from);
        bar.setWidth(Math.max(1, to - from));
    }

    /** Scale from values to the width of the bar: it ends a little outside the outermost finite limit. */
    private record Scale(double low, double high) {
        private static final double MARGIN = 0.15;

        static Scale of(SignalSpec spec) {
            var low = firstFinite(
                    spec.reject().low(), spec.warn().low(), spec.typical().low());
            var high = firstFinite(
                    spec.reject().high(), spec.warn().high(), spec.typical().high());
            var extent = high > low ? high - low : 1;
            return new Scale(low - extent * MARGIN, high + extent * MARGIN);
        }

        private static double firstFinite(double... candidates) {
            for (var candidate : candidates) {
                if (Double.isFinite(candidate)) {
                    return candidate;
                }
            }
            return 0;
        }

        double at(double value) {
            return Double.isNaN(value) ? 0 : (value - low) / (high - low);
        }
    }
}
