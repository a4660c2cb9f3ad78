package linetwin.core.config.yaml;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Notation of values in problem texts, as in a line file. */
public final class ProblemText {
    private static final Pattern ISO_TIME = Pattern.compile("PT((?:-?[0-9.]+[HMS])+)");

    private ProblemText() {}

    /** Message of an exception as a fault: times in the notation of files, without a full stop. */
    public static String sentence(String message) {
        var times = ISO_TIME.matcher(message).replaceAll(match -> match.group(1)
                .replace("H", "h ")
                .replace("M", "min ")
                .replace("S", "s ")
                .strip());
        return times.replaceAll("\\.+$", "");
    }

    /** Number without trailing zeros: 20, not 20.0. */
    public static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
