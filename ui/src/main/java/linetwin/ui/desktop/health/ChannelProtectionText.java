package linetwin.ui.desktop.health;

import java.util.regex.Pattern;

/**
 * Whether a channel keeps others from reading and changing what is said, by the words that a feed describes it with.
 */
enum ChannelProtectionText {
    /** Not connected yet. */
    UNKNOWN,
    NONE,
    /** Nobody can change it, everybody can read it. */
    SIGNED,
    FULL;

    private static final Pattern OPEN =
            Pattern.compile("\\b(none|no|not|unprotected|unencrypted|plain|clear)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENCRYPTED = Pattern.compile("encrypt|tls", Pattern.CASE_INSENSITIVE);

    static ChannelProtectionText of(String words) {
        if (words.isBlank()) {
            return UNKNOWN;
        }
        if (OPEN.matcher(words).find()) {
            return NONE;
        }
        return ENCRYPTED.matcher(words).find() || !words.contains("Sign") ? FULL : SIGNED;
    }
}
