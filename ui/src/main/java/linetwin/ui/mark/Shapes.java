package linetwin.ui.mark;

/** The outlines of the marks as SVG paths in a square of 16, for panels and for the plan's canvas alike. */
public final class Shapes {
    private static final String RING = "M8 2A6 6 0 1 1 7.99 2Z";
    private static final String GAP_LEFT = "M3.4 4.1A6 6 0 1 1 3.4 11.9";
    private static final String GAP_RIGHT = "M12.6 4.1A6 6 0 1 0 12.6 11.9";
    private static final String GAP_TOP = "M4.1 3.4A6 6 0 1 0 11.9 3.4";
    private static final String TRIANGLE = "M8 1.5L15 14.5H1Z";
    private static final String BELL = "M8 1.6A4.4 4.4 0 0 1 12.4 6V9.2L14 11.8H2L3.6 9.2V6A4.4 4.4 0 0 1 8 1.6Z";
    private static final String DASHED = "M5.7 2.5A6 6 0 0 1 10.3 2.5 M13.5 5.7A6 6 0 0 1 13.5 10.3 "
            + "M10.3 13.5A6 6 0 0 1 5.7 13.5 M2.5 10.3A6 6 0 0 1 2.5 5.7";

    private static final String QUESTION = "M6.1 6A1.9 1.9 0 1 1 8 7.9V9.2 M8 11.3V11.5";

    private Shapes() {}

    /** What is stroked, and filled where the condition is grave. */
    public static String outline(Condition condition) {
        return switch (condition) {
            case WORKING -> RING;
            case STARVED -> GAP_LEFT;
            case BLOCKED -> GAP_RIGHT;
            case MISSING_PARTS -> GAP_TOP;
            case SHORT_STOP, BREAKDOWN, ABORTED -> TRIANGLE;
            case ALARM -> BELL;
            case STOPPED -> "M3 3H13V13H3Z";
            case IDLE -> "M8 5A3 3 0 1 1 7.99 5Z";
            case OUT_OF_CONTACT, UNHEARD, UNDEFINED -> DASHED;
        };
    }

    /** What is drawn into the outline. */
    public static String detail(Condition condition) {
        return switch (condition) {
            case WORKING, IDLE, UNHEARD -> "";
            case ALARM -> "M6.6 14.2A1.5 1.5 0 0 0 9.4 14.2";
            case STARVED -> "M0.5 8H8.5 M6 5.5L8.5 8L6 10.5";
            case BLOCKED -> "M7.5 8H15.5 M13 5.5L15.5 8L13 10.5";
            case MISSING_PARTS -> "M8 0.5V8.5 M5.5 6L8 8.5L10.5 6";
            case SHORT_STOP -> "M6.5 8V12 M9.5 8V12";
            case BREAKDOWN -> "M8 6V10 M8 12V12.4";
            case ABORTED -> "M6 8L10 12 M10 8L6 12";
            case STOPPED -> "M6.2 6V10 M9.8 6V10";
            case OUT_OF_CONTACT -> "M5.5 5.5L10.5 10.5 M10.5 5.5L5.5 10.5";
            case UNDEFINED -> QUESTION;
        };
    }
}
