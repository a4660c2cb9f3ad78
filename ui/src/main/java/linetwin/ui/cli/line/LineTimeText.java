package linetwin.ui.cli.line;

import linetwin.core.time.LineTime;

/** Format of line times on the command line. */
public final class LineTimeText {
    private LineTimeText() {}

    /** Hours, minutes and seconds since the line began. */
    public static String text(LineTime time) {
        var seconds = (long) time.inSeconds();
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** Number without trailing zeros. */
    public static String trimmed(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
