package linetwin.core.config.yaml;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Values as people write them in a line file. */
public final class ProblemText {
    private static final Pattern ISO_TIME = Pattern.compile("PT((?:-?[0-9.]+[HMS])+)");

    private ProblemText() {}

    /** A message of another part of the program as a fault: times as files write them, no full stop at the end. */
    public static String sentence(String message) {
        var times = ISO_TIME.matcher(message).replaceAll(match -> match.group(1)
                .replace("H", "h ")
                .replace("M", "min ")
                .replace("S", "s ")
                .strip());
        return times.replaceAll("\\.+$", "");
    }

    /** A number without needless zeros: 20 and not 20.0. */
    public static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
