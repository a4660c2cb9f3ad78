package linetwin.core.config.yaml;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Kind of mapping in a file, with every key that it may have; the JSON Schema defines it under the same name.
 *
 * @param hints keys for words of other programs and books, by the word in lower case without separators
 */
public record SectionSchema(String name, List<String> keys, SortedMap<String, KeyHint> hints) {
    public SectionSchema {
        hints = Collections.unmodifiableSortedMap(new TreeMap<>(hints));
    }

    public static SectionSchema of(String name, String... keys) {
        return new SectionSchema(name, List.of(keys), new TreeMap<>());
    }

    /**
     * Returns the schema with one more hint.
     *
     * @param words words with spaces between them
     * @param example text as in a file, beginning with a key of this schema
     */
    public SectionSchema withHint(String words, String example) {
        var all = new TreeMap<>(hints);
        for (var word : words.split(" ", -1)) {
            all.put(KeyHint.normalized(word), KeyHint.of(example));
        }
        return new SectionSchema(name, keys, all);
    }

    /** Hint for a word that is no key here. */
    Optional<KeyHint> hint(String word) {
        return Optional.ofNullable(hints.get(KeyHint.normalized(word)));
    }

    /** Name for a problem text: {@code lineFile} becomes "this line file". */
    String pointedAt() {
        var words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        boolean plural = words.endsWith("s") && !words.endsWith("ss");
        return (plural ? "these " : "this ") + words;
    }
}
