package linetwin.connectors.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;

/**
 * Parser of source times: ISO 8601 with a zone, or a number since 1970-01-01 UTC whose magnitude determines its unit.
 */
final class SourceTimeParser {
    /** End of the accepted range of times; others come from a clock that was never set. */
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private static final BigDecimal MILLIS_FROM = new BigDecimal("1e11");
    private static final BigDecimal MICROS_FROM = new BigDecimal("1e14");
    private static final BigDecimal NANOS_FROM = new BigDecimal("1e17");
    private static final BigDecimal MOST = new BigDecimal("1e20");
    private static final int LONGEST = 64;
    private static final int NANO_DIGITS = 9;

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseLenient()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HH:mm", "Z")
            .toFormatter();

    private SourceTimeParser() {}

    /** Parses a time; empty if it is invalid or out of range. */
    static Optional<Instant> of(JsonNode node) {
        if (node.isNumber()) {
            // A short text may have a huge exponent; the conversion to double bounds the number.
            double magnitude = node.doubleValue();
            return Double.isFinite(magnitude) && magnitude >= 0 && magnitude < MOST.doubleValue()
                    ? sinceEpoch(node.decimalValue())
                    : Optional.empty();
        }
        return node.isTextual() ? ofText(node.textValue().strip()) : Optional.empty();
    }

    private static Optional<Instant> ofText(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (SingleValueParser.isNumber(text)) {
            double magnitude = Double.parseDouble(text);
            return magnitude >= 0 && magnitude < MOST.doubleValue()
                    ? sinceEpoch(new BigDecimal(text))
                    : Optional.empty();
        }
        try {
            return plausible(OffsetDateTime.parse(text.replace(' ', 'T'), ISO).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> sinceEpoch(BigDecimal number) {
        int decimals = number.compareTo(MILLIS_FROM) < 0
                ? 0
                : number.compareTo(MICROS_FROM) < 0 ? 3 : number.compareTo(NANOS_FROM) < 0 ? 6 : NANO_DIGITS;
        var nanos = number.movePointRight(NANO_DIGITS - decimals)
                .setScale(0, RoundingMode.DOWN)
                .toBigInteger();
        if (nanos.bitLength() > 63) {
            return Optional.empty();
        }
        return plausible(Instant.EPOCH.plusNanos(nanos.longValue()));
    }

    private static Optional<Instant> plausible(Instant time) {
        return time.isBefore(Instant.EPOCH) || time.isAfter(LATEST) ? Optional.empty() : Optional.of(time);
    }
}
