package linetwin.core.config.yaml;

import java.util.List;

/**
 * Change to one field of a line file, for a single reading.
 *
 * @param path keys that lead to the field, with the ids or positions of list items
 * @param value new value in the notation of the file; blank to remove the field
 */
public record FieldChange(List<String> path, String value) {
    /** Prefix of the file name in problems that a change causes. */
    static final String PREFIX = "--set ";

    public FieldChange {
        path = List.copyOf(path);
        if (path.isEmpty() || path.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A path is keys with dots between them, was '%s'".formatted(path));
        }
    }

    /**
     * Reads {@code PATH=VALUE}, such as {@code stations.C70.places=8}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static FieldChange parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException(
                    "'%s' sets nothing. Write PATH=VALUE, such as stations.C70.places=8".formatted(text));
        }
        return new FieldChange(List.of(text.substring(0, equals).strip().split("\\.", -1)), text.substring(equals + 1));
    }

    /** Path with dots between its keys. */
    public String dotted() {
        return String.join(".", path);
    }

    /** File name in problems that this change causes. */
    String label() {
        return PREFIX + dotted();
    }

    @Override
    public String toString() {
        return dotted() + "=" + value;
    }
}
