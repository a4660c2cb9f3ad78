package linetwin.ui.desktop.floor.label;

/**
 * How a sign is written: as one character of the label's font, or, where no font has it, as the outline of a shape: an
 * SVG path in a square of {@link #SIZE}.
 */
public final class SignGlyphs {
    /** Side of the square that an outline is drawn in. */
    public static final double SIZE = 12;

    private SignGlyphs() {}

    public static boolean isOutline(String sign) {
        return sign.length() > 1;
    }
}
