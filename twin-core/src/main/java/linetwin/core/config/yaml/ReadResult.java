package linetwin.core.config.yaml;

import java.util.List;
import java.util.Optional;

/**
 * Result of reading a file: its content, or all its problems in the order of the file.
 *
 * @param value content; empty if there is any problem
 * @param warnings remarks on valid content that is probably not intended
 */
public record ReadResult<T>(Optional<T> value, List<Problem> problems, List<Problem> warnings) {
    public ReadResult {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    public ReadResult(Optional<T> value, List<Problem> problems) {
        this(value, problems, List.of());
    }

    public static <T> ReadResult<T> of(Optional<T> value, Problems problems) {
        return problems.isEmpty()
                ? new ReadResult<>(value, List.of(), problems.sortedWarnings())
                : new ReadResult<>(Optional.empty(), problems.sorted());
    }
}
