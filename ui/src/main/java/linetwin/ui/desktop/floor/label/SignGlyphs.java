package linetwin.ui.desktop.floor.label;

/**
 * Notation of a sign: one character of the label's font or, where no font has the character, the outline of a shape as
 * an SVG path in a square of {@link #SIZE}.
 */
public final class SignGlyphs {
    /** Side of the square of an outline. */
    public static final double SIZE = 12;

    private SignGlyphs() {}

    public static boolean isOutline(String sign) {
        return sign.length() > 1;
    }
}
