package linetwin.core.connection;

import java.util.Optional;

/**
 * How the payload of a message is read.
 *
 * @param format what it is written in
 * @param value JSON pointer (RFC 6901) to the value, in CBOR too; empty text: the payload itself is the value. A
 *     {@code *} segment stands for every member; its name is then captured as {@code {signal}}
 * @param time pointer to the source time: ISO 8601, or seconds, milliseconds, microseconds since 1970 by magnitude
 * @param quality pointer to the quality: GOOD, UNCERTAIN, BAD, true, false, or a number of OPC (192) or Sparkplug
 * @param unit pointer to the unit; converted into the unit of the line file where both are known
 */
public record PayloadSpec(
        Format format, String value, Optional<String> time, Optional<String> quality, Optional<String> unit) {
    public static final PayloadSpec AUTO =
            new PayloadSpec(Format.AUTO, "", Optional.empty(), Optional.empty(), Optional.empty());

    /** Ways of writing. */
    public enum Format {
        /** JSON where it begins like JSON, else a single value as text. */
        AUTO,
        JSON,
        CBOR,
        /** One number, word or truth value as UTF-8 text. */
        TEXT
    }
}
