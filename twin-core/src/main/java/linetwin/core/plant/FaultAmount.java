package linetwin.core.plant;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amount of a fault. */
public sealed interface FaultAmount {
    /** Empty amount of a fault that needs none. */
    FaultAmount WHOLE = new Word("");

    /** Clock of the source stands still. */
    FaultAmount FROZEN = new Word("frozen");

    /** Same values are sent again and again with new times. */
    FaultAmount REPEATED = new Word("repeated");

    /** No new values are sent. */
    FaultAmount UNSENT = new Word("unsent");

    /** Port accepts connections, and no request is answered. */
    FaultAmount OPEN = new Word("open");

    /** Requests of present connections are not answered; those of new connections are. */
    FaultAmount HALF_OPEN = new Word("half-open");

    /** Part of all values or messages, 0 to 1. */
    record Share(double part) implements FaultAmount {
        @Override
        public String toString() {
            return trimmed(part * 100) + "%";
        }
    }

    /** Span of time; a negative one lies in the past. */
    record Span(Duration length) implements FaultAmount {
        @Override
        public String toString() {
            return text(length);
        }
    }

    /** Multiple of the normal amount. */
    record Times(double factor) implements FaultAmount {
        @Override
        public String toString() {
            return trimmed(factor) + "x";
        }
    }

    /** Number of values per second. */
    record Rate(double perSecond) implements FaultAmount {
        @Override
        public String toString() {
            return trimmed(perSecond) + "/s";
        }
    }

    /** Keyword, one of the constants above. */
    record Word(String word) implements FaultAmount {
        @Override
        public String toString() {
            return word;
        }
    }

    /** Reads a share such as {@code 10%}; empty for any other text. */
    static Optional<FaultAmount> share(String text) {
        return number(text, "%").filter(p -> p > 0 && p <= 100).map(p -> new Share(p / 100));
    }

    /** Reads {@code 20x} or {@code 5000/s}; empty for any other text. */
    static Optional<FaultAmount> flood(String text) {
        return number(text, "x")
                .filter(f -> f > 1 && f <= 10_000)
                .<FaultAmount>map(Times::new)
                .or(() -> number(text, "/s").filter(r -> r > 0 && r <= 1e6).map(Rate::new));
    }

    /** Reads one of these keywords; empty for any other text. */
    static Optional<FaultAmount> word(String text, List<FaultAmount> words) {
        return words.stream().filter(w -> w.toString().equals(text)).findFirst();
    }

    /** Reads a time such as {@code 300ms}, {@code 2s} or {@code -1h}; empty for any other text. */
    static Optional<Duration> span(String text) {
        var number = Pattern.compile("(-?)(\\d+(?:\\.\\d+)?)(ms|s|m|h)").matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        try {
            var unit = number.group(3);
            var length = unit.equals("ms")
                    ? Duration.ofNanos(Math.round(Double.parseDouble(number.group(2)) * 1e6))
                    : Duration.parse("PT" + whole(number.group(2), unit) + "S");
            return Optional.of(number.group(1).isEmpty() ? length : length.negated());
        } catch (DateTimeParseException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static String whole(String number, String unit) {
        var seconds =
                switch (unit) {
                    case "h" -> 3600;
                    case "m" -> 60;
                    default -> 1;
                };
        return String.format(Locale.ROOT, "%.3f", Double.parseDouble(number) * seconds);
    }

    private static Optional<Double> number(String text, String unit) {
        var number = Pattern.compile("(\\d+(?:\\.\\d+)?)" + Pattern.quote(unit)).matcher(text);
        return number.matches() ? Optional.of(Double.parseDouble(number.group(1))) : Optional.empty();
    }

    /** Time in the notation that {@link #span} reads. */
    static String text(Duration length) {
        var millis = length.toMillis();
        if (millis % 1000 != 0) {
            return millis + "ms";
        }
        var seconds = millis / 1000;
        if (seconds != 0 && seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds != 0 && seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    private static String trimmed(double number) {
        return number == Math.rint(number) ? Long.toString(Math.round(number)) : Double.toString(number);
    }
}
