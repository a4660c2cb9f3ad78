package linetwin.ui.text;

import java.text.NumberFormat;
import java.time.Duration;
import linetwin.core.time.LineTime;

/** Format of numbers, durations and times in the current language, each with its unit. */
public final class FigureFormat {
    private static final double PERCENT = 100;
    private final InterfaceText texts;

    public FigureFormat(InterfaceText texts) {
        this.texts = texts;
    }

    /** Formats a duration in its two largest units, such as {@code 12 min 05 s}. */
    public String span(Duration span) {
        var whole = span.isNegative() ? Duration.ZERO : span;
        if (whole.toDays() > 0) {
            return texts.text("span.days", Long.toString(whole.toDays()), Integer.toString(whole.toHoursPart()));
        }
        if (whole.toHours() > 0) {
            return texts.text("span.hours", Long.toString(whole.toHours()), two(whole.toMinutesPart()));
        }
        if (whole.toMinutes() > 0) {
            return texts.text("span.minutes", Long.toString(whole.toMinutes()), two(whole.toSecondsPart()));
        }
        return texts.text("span.seconds", Long.toString(whole.toSeconds()));
    }

    /** Formats a short duration in seconds with one decimal, such as {@code 0.3 s}. */
    public String seconds(Duration span) {
        // Values that arrive during drawing are newer than the frame. Their age is zero, never negative.
        var whole = span.isNegative() ? Duration.ZERO : span;
        return texts.text("span.seconds", fixed(whole.toMillis() / 1000.0, 1));
    }

    /** Formats a line time with its day, such as {@code day 1, 02:13:45}. */
    public String clock(LineTime time) {
        var span = time.since(LineTime.ORIGIN);
        return texts.text("clock.day", Long.toString(span.toDays() + 1), timeOfDay(time));
    }

    /** Formats a line time with its day in whole minutes, such as {@code day 1, 02:13}. */
    public String clockMinute(LineTime time) {
        var span = time.since(LineTime.ORIGIN);
        return texts.text(
                "clock.day",
                Long.toString(span.toDays() + 1),
                two(span.toHoursPart()) + ":" + two(span.toMinutesPart()));
    }

    /** Formats a line time without its day, such as {@code 02:13:45}. */
    public String timeOfDay(LineTime time) {
        var span = time.since(LineTime.ORIGIN);
        return two(span.toHoursPart()) + ":" + two(span.toMinutesPart()) + ":" + two(span.toSecondsPart());
    }

    public String count(long value) {
        return NumberFormat.getIntegerInstance(texts.locale()).format(value);
    }

    public String share(double share) {
        return fixed(share * PERCENT, 0) + " %";
    }

    public String fixed(double value, int decimals) {
        var format = NumberFormat.getNumberInstance(texts.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** Formats a measured value with about four significant digits and its unit. */
    public String measured(double value, String unit) {
        var digits = fixed(value, decimalsFor(Math.abs(value)));
        return unit.isEmpty() ? digits : digits + " " + unit;
    }

    private static int decimalsFor(double size) {
        if (size >= 1000 || size == 0) {
            return 0;
        }
        if (size >= 100) {
            return 1;
        }
        return size >= 10 ? 2 : 3;
    }

    private static String two(int value) {
        return value < 10 ? "0" + value : Integer.toString(value);
    }
}
