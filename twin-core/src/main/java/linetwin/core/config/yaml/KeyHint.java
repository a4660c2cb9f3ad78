package linetwin.core.config.yaml;

import java.util.Locale;

/**
 * Key of a file that stands for the word of another program or book.
 *
 * @param key key that the section has
 * @param example text as in a file, beginning with the key; may continue with a remark after two spaces and a hash
 */
public record KeyHint(String key, String example) {
    /** Hint by its example alone: the key is the text before the first colon. */
    public static KeyHint of(String example) {
        return new KeyHint(example.substring(0, example.indexOf(':')), example);
    }

    String advice() {
        return "Here this is '%s', such as %s".formatted(key, example);
    }

    /** Word without regard to case and separators: {@code buffer_size} equals {@code bufferSize}. */
    static String normalized(String word) {
        return word.replaceAll("[-_ .]", "").toLowerCase(Locale.ROOT);
    }
}
