package linetwin.ui.cli.live;

import java.util.Locale;

/**
 * A fingerprint as people hand it over: the whole of it or its beginning, with colons or without.
 *
 * @param digits in capital letters, without colons
 */
public record FingerprintBeginning(String digits) {
    /** Shorter beginnings of a fingerprint could be made to fit another certificate. */
    private static final int SHORTEST = 16;

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException where it is too short
     */
    public static FingerprintBeginning parse(String text) {
        var digits = plain(text);
        if (digits.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "Write at least the first 8 pairs of the fingerprint, was '%s'".formatted(text));
        }
        return new FingerprintBeginning(digits);
    }

    public boolean fits(String fingerprint) {
        return plain(fingerprint).startsWith(digits);
    }

    private static String plain(String text) {
        return text.replaceAll("[:\\s…]", "").toUpperCase(Locale.ROOT);
    }
}
