package linetwin.ui.desktop.health;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import linetwin.ui.text.FigureFormat;
import linetwin.ui.text.InterfaceText;

/** Texts of delays and wall clock times, short enough for a table. */
final class TimeText {
    private static final Duration SHORT = Duration.ofSeconds(10);
    private final InterfaceText texts;
    private final FigureFormat figures;

    TimeText(InterfaceText texts) {
        this.texts = texts;
        figures = new FigureFormat(texts);
    }

    /** Delay with its significant digits: {@code 12 ms}, {@code 1.2 s}, {@code 3 min 05 s}. */
    String delay(Duration delay) {
        if (delay.compareTo(Duration.ofMillis(1)) < 0) {
            return texts.text("health.millis", "< 1");
        }
        if (delay.compareTo(Duration.ofSeconds(1)) < 0) {
            return texts.text("health.millis", Long.toString(delay.toMillis()));
        }
        return delay.compareTo(SHORT) < 0 ? figures.seconds(delay) : figures.span(delay);
    }

    /** Offset of a clock that is ahead, with its sign: {@code +0.8 s}. */
    String offset(Duration ahead) {
        var sign = ahead.isNegative() ? "−" : "+";
        return ahead.abs().toMillis() == 0 ? texts.text("health.millis", "0") : sign + delay(ahead.abs());
    }

    String age(Instant then, Instant now) {
        return texts.text("health.ago", delay(positive(then, now)));
    }

    /** Local time of day, {@code 14:03:27}. */
    String time(Instant moment) {
        return at(moment, "HH:mm:ss");
    }

    String date(Instant moment) {
        return at(moment, "yyyy-MM-dd");
    }

    private String at(Instant moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, texts.locale()).format(moment.atZone(ZoneId.systemDefault()));
    }

    static Duration positive(Instant from, Instant until) {
        var span = Duration.between(from, until);
        return span.isNegative() ? Duration.ZERO : span;
    }
}
