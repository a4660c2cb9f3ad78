package linetwin.core.config.yaml;

import java.util.List;
import java.util.Optional;

/**
 * Result of reading a file: its content, or all its problems in the order of the file.
 *
 * @param value content; empty if there is any problem
 */
public record ReadResult<T>(Optional<T> value, List<Problem> problems) {
    public ReadResult {
        problems = List.copyOf(problems);
    }

    public static <T> ReadResult<T> of(Optional<T> value, Problems problems) {
        return problems.isEmpty()
                ? new ReadResult<>(value, List.of())
                : new ReadResult<>(Optional.empty(), problems.sorted());
    }
}
