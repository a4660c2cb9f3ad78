package linetwin.connectors.tag;

import java.util.Locale;
import java.util.regex.Pattern;

/** Parses numbers in the text forms of foreign equipment. */
public final class NumberParser {
    private static final int LONGEST = 64;
    private static final Pattern WRITTEN = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

    private NumberParser() {}

    /** Finite number of a text; truth values are 0 and 1, and NaN means that the text is not such a number. */
    public static double of(String text) {
        var word = text.strip();
        if (word.isEmpty() || word.length() > LONGEST) {
            return Double.NaN;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true", "on", "yes" -> 1;
            case "false", "off", "no" -> 0;
            default -> parsed(word);
        };
    }

    private static double parsed(String word) {
        // Double.parseDouble accepts forms that equipment does not send: 1d, 0x1p3, NaN.
        double value = WRITTEN.matcher(word).matches() ? Double.parseDouble(word) : Double.NaN;
        return Double.isInfinite(value) ? Double.NaN : value;
    }
}
