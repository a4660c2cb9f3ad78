package linetwin.core.config.yaml;

import java.util.List;
import java.util.Locale;

/** Kind of mapping in a file, with every key that it may have; the JSON Schema defines it under the same name. */
public record SectionSchema(String name, List<String> keys) {
    public static SectionSchema of(String name, String... keys) {
        return new SectionSchema(name, List.of(keys));
    }

    /** Name for a problem text: {@code lineFile} becomes "this line file". */
    String pointedAt() {
        var words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        boolean plural = words.endsWith("s") && !words.endsWith("ss");
        return (plural ? "these " : "this ") + words;
    }
}
