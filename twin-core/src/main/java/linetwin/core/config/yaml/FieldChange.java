package linetwin.core.config.yaml;

import java.util.List;

/**
 * A change to one field of a line file, for one reading of it.
 *
 * @param path the keys that lead to the field, and the ids or positions of list items on the way
 * @param value what stands there instead, as it would be written in the file; blank to remove the field
 */
public record FieldChange(List<String> path, String value) {
    /** How the file of a problem begins that a change is to blame for. */
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
     * @throws IllegalArgumentException where it is none
     */
    public static FieldChange parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException(
                    "'%s' sets nothing. Write PATH=VALUE, such as stations.C70.places=8".formatted(text));
        }
        return new FieldChange(List.of(text.substring(0, equals).strip().split("\\.", -1)), text.substring(equals + 1));
    }

    /** The path as it is written. */
    public String dotted() {
        return String.join(".", path);
    }

    /** How problems name the place of this change. */
    String label() {
        return PREFIX + dotted();
    }

    @Override
    public String toString() {
        return dotted() + "=" + value;
    }
}
