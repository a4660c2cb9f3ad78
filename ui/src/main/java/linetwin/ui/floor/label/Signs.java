package linetwin.ui.floor.label;

/**
 * How a sign is written: as one character of the label's font, or, where no font has it, as the outline of a shape: an
 * SVG path in a square of {@link #SIZE}.
 */
public final class Signs {
    /** Side of the square that an outline is drawn in. */
    public static final double SIZE = 12;

    /** An open-ended wrench. */
    public static final String WRENCH = "M11.4 3.2 L9.4 5 L7.3 4.7 L7 2.6 L8.8 0.6 A3.6 3.6 0 0 0 4.7 5.2"
            + " L0.8 9.1 A1.4 1.4 0 0 0 2.9 11.2 L6.8 7.3 A3.6 3.6 0 0 0 11.4 3.2 Z";

    private Signs() {}

    public static boolean isOutline(String sign) {
        return sign.length() > 1;
    }
}
