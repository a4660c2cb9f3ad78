package linetwin.core.config.yaml;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a file: its content, or everything that is wrong with it, in the order of the file.
 *
 * @param value the content; empty where there is any problem
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

    public boolean isGood() {
        return problems.isEmpty();
    }
}
