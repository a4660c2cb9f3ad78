package linetwin.ui.cli.live;

import java.util.Locale;

/**
 * Fingerprint of a certificate as a user types it: all of it or its beginning, with colons or without.
 *
 * @param digits hexadecimal digits in capitals, without colons
 */
public record FingerprintPrefix(String digits) {
    /** Smallest number of digits. A certificate with a given shorter beginning could be forged. */
    private static final int SHORTEST = 16;

    /**
     * Parses a fingerprint.
     *
     * @throws IllegalArgumentException if it is too short
     */
    public static FingerprintPrefix parse(String text) {
        var digits = plain(text);
        if (digits.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "Write at least the first 8 pairs of the fingerprint, was '%s'".formatted(text));
        }
        return new FingerprintPrefix(digits);
    }

    public boolean fits(String fingerprint) {
        return plain(fingerprint).startsWith(digits);
    }

    private static String plain(String text) {
        return text.replaceAll("[:\\s…]", "").toUpperCase(Locale.ROOT);
    }
}
