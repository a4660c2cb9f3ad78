package linetwin.connectors.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import linetwin.core.model.Quality;

/**
 * Parser of quality: words, booleans, numbers of OPC Classic (192 is good) and Sparkplug (500 is stale), or status
 * codes of OPC UA (OPC 10000-4, 7.39), of which only those above 16 bits are distinguishable from the other numbers.
 */
public final class QualityParser {
    private static final int STALE = 500;
    private static final int CLASSIC = 256;
    private static final int CLASSIC_MASK = 0xC0;
    private static final int CLASSIC_GOOD = 0xC0;
    private static final int CLASSIC_UNCERTAIN = 0x40;
    private static final long CODES_FROM = 1L << 16;
    private static final long CODES_UNTIL = 1L << 32;
    private static final int SEVERITY_SHIFT = 30;

    private QualityParser() {}

    static Optional<Quality> of(JsonNode node) {
        if (node.isBoolean()) {
            return Optional.of(node.booleanValue() ? Quality.GOOD : Quality.BAD);
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return ofNumber(node.longValue());
        }
        return node.isTextual() ? ofText(node.textValue().strip()) : Optional.empty();
    }

    /** Maps a quality number of OPC Classic, Sparkplug or OPC UA; empty if it is unknown. */
    public static Optional<Quality> ofNumber(long number) {
        if (number >= 0 && number < CLASSIC) {
            return Optional.of(
                    switch ((int) number & CLASSIC_MASK) {
                        case CLASSIC_GOOD -> Quality.GOOD;
                        case CLASSIC_UNCERTAIN -> Quality.UNCERTAIN;
                        default -> Quality.BAD;
                    });
        }
        if (number == STALE) {
            return Optional.of(Quality.UNCERTAIN);
        }
        // Some sources write the 32 bits as a signed number.
        long code = number < 0 && number >= Integer.MIN_VALUE ? number + CODES_UNTIL : number;
        if (code < CODES_FROM || code >= CODES_UNTIL) {
            return Optional.empty();
        }
        return Optional.of(
                switch ((int) (code >> SEVERITY_SHIFT)) {
                    case 0 -> Quality.GOOD;
                    case 1 -> Quality.UNCERTAIN;
                    default -> Quality.BAD;
                });
    }

    private static Optional<Quality> ofText(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        if (word.startsWith("good") || word.equals("true") || word.equals("ok")) {
            return Optional.of(Quality.GOOD);
        }
        if (word.startsWith("uncertain") || word.equals("stale")) {
            return Optional.of(Quality.UNCERTAIN);
        }
        if (word.startsWith("bad") || word.equals("false")) {
            return Optional.of(Quality.BAD);
        }
        return word.matches("\\d{1,10}") ? ofNumber(Long.parseLong(word)) : Optional.empty();
    }
}
