package linetwin.core.config.line;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.layout.ValueBand;

/** Reads bands of signal values, such as {@code 2.5..3.1}, {@code ..40} or {@code 0.8..}. */
final class ValueBandReader {
    private static final String NUMBER = "-?[0-9]{1,9}(?:\\.[0-9]{1,9})?";
    private static final Pattern BAND = Pattern.compile("(" + NUMBER + ")?\\s*\\.\\.\\s*(" + NUMBER + ")?");

    private ValueBandReader() {}

    static Optional<ValueBand> band(FileEntry entry) {
        return entry.text().flatMap(text -> {
            var match = BAND.matcher(text);
            if (match.matches()) {
                return band(entry, match);
            }
            entry.fault(
                    "'%s' is not a band".formatted(text),
                    "Write low..high, such as 2.5..3.1; leave an open side out: ..40 or 0.8..");
            return Optional.empty();
        });
    }

    private static Optional<ValueBand> band(FileEntry entry, MatchResult match) {
        double low = Optional.ofNullable(match.group(1)).map(Double::valueOf).orElse(Double.NEGATIVE_INFINITY);
        double high = Optional.ofNullable(match.group(2)).map(Double::valueOf).orElse(Double.POSITIVE_INFINITY);
        if (low > high) {
            entry.fault("runs from high to low", "Write the smaller number first");
            return Optional.empty();
        }
        return Optional.of(new ValueBand(low, high));
    }
}
