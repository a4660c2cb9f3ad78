package linetwin.core.connection;

import java.util.Optional;

/**
 * Decoding of a message payload. {@code *} segment stands for every member, whose name is captured as {@code {signal}}
 *
 * @param format encoding of the payload
 * @param value JSON pointer (RFC 6901) to the value, in CBOR too; empty text if the payload itself is the value. A
 * @param time pointer to the source time: ISO 8601, or seconds, milliseconds or microseconds since 1970 by magnitude
 * @param quality pointer to the quality: GOOD, UNCERTAIN, BAD, true, false, or a number of OPC (192) or Sparkplug
 * @param unit pointer to the unit; converted to the unit of the line file if both are known
 */
public record PayloadSpec(
        Format format, String value, Optional<String> time, Optional<String> quality, Optional<String> unit) {
    public static final PayloadSpec AUTO =
            new PayloadSpec(Format.AUTO, "", Optional.empty(), Optional.empty(), Optional.empty());

    /** Encodings of a payload. */
    public enum Format {
        /** JSON if the payload begins like JSON, else a single value as text. */
        AUTO,
        JSON,
        CBOR,
        /** Number, word or truth value as UTF-8 text. */
        TEXT
    }
}
