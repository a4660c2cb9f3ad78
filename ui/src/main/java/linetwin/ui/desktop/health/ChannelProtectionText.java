package linetwin.ui.desktop.health;

import java.util.regex.Pattern;

/** Protection of a channel against reading and changing by others, derived from the feed's description of it. */
enum ChannelProtectionText {
    /** Not connected yet. */
    UNKNOWN,
    NONE,
    /** Signed, not encrypted: changes are detected, reading is possible. */
    SIGNED,
    FULL;

    private static final Pattern OPEN =
            Pattern.compile("\\b(none|no|not|unprotected|unencrypted|plain|clear)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENCRYPTED = Pattern.compile("encrypt|tls", Pattern.CASE_INSENSITIVE);

    static ChannelProtectionText of(String feedText) {
        if (feedText.isBlank()) {
            return UNKNOWN;
        }
        if (OPEN.matcher(feedText).find()) {
            return NONE;
        }
        return ENCRYPTED.matcher(feedText).find() || !feedText.contains("Sign") ? FULL : SIGNED;
    }
}
