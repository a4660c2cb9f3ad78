package linetwin.ui.desktop.condition;

import javafx.scene.paint.Color;

/** Contrast ratio of two colours by WCAG 2, from 1 for equal colours to 21 for black on white. */
public final class ContrastRatio {
    /** Least ratio for text (level AA). */
    public static final double FOR_TEXT = 4.5;

    private ContrastRatio() {}

    /** Contrast ratio of two opaque colours. */
    public static double of(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Black or white, whichever has the greater contrast with the ground; it is never below {@link #FOR_TEXT}. */
    public static Color inkOn(Color ground) {
        return of(Color.BLACK, ground) >= of(Color.WHITE, ground) ? Color.BLACK : Color.WHITE;
    }

    /** Relative luminance of a colour, 0 to 1. */
    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    /** Linear share of light of one sRGB channel. */
    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
