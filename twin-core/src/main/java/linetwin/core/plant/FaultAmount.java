package linetwin.core.plant;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How much of a fault. */
public sealed interface FaultAmount {
    /** Nothing to say. */
    FaultAmount WHOLE = new Word("");

    /** The source's clock stands still. */
    FaultAmount FROZEN = new Word("frozen");

    /** The same values again and again, as if they were new. */
    FaultAmount REPEATED = new Word("repeated");

    /** Nothing new is said. */
    FaultAmount UNSENT = new Word("unsent");

    /** Nobody is answered. */
    FaultAmount OPEN = new Word("open");

    /** Those who are connected are not answered, and others are. */
    FaultAmount HALF_OPEN = new Word("half-open");

    /** A part of all, from 0 to 1. */
    record Share(double part) implements FaultAmount {
        @Override
        public String toString() {
            return trimmed(part * 100) + "%";
        }
    }

    /** A time; below zero it lies in the past. */
    record Span(Duration length) implements FaultAmount {
        @Override
        public String toString() {
            return text(length);
        }
    }

    /** So many times as much. */
    record Times(double factor) implements FaultAmount {
        @Override
        public String toString() {
            return trimmed(factor) + "x";
        }
    }

    /** So many values a second. */
    record Rate(double perSecond) implements FaultAmount {
        @Override
        public String toString() {
            return trimmed(perSecond) + "/s";
        }
    }

    /** One of the words above. */
    record Word(String word) implements FaultAmount {
        @Override
        public String toString() {
            return word;
        }
    }

    /** Reads a share such as {@code 10%}; empty where the text is none. */
    static Optional<FaultAmount> share(String text) {
        return number(text, "%").filter(p -> p > 0 && p <= 100).map(p -> new Share(p / 100));
    }

    /** Reads {@code 20x} or {@code 5000/s}; empty where the text is neither. */
    static Optional<FaultAmount> flood(String text) {
        return number(text, "x")
                .filter(f -> f > 1 && f <= 10_000)
                .<FaultAmount>map(Times::new)
                .or(() -> number(text, "/s").filter(r -> r > 0 && r <= 1e6).map(Rate::new));
    }

    /** Reads one of these words; empty where the text is none of them. */
    static Optional<FaultAmount> word(String text, List<FaultAmount> words) {
        return words.stream().filter(w -> w.toString().equals(text)).findFirst();
    }

    /** Reads a time such as {@code 300ms}, {@code 2s} or {@code -1h}; empty where the text is none. */
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

    /** A time as {@link #span} reads it. */
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
