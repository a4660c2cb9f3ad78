package linetwin.core.config;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a file: its content, or everything that is wrong with it, in the order of the file.
 *
 * @param value the content; empty where there is any problem
 */
public record Reading<T>(Optional<T> value, List<Problem> problems) {
    public Reading {
        problems = List.copyOf(problems);
    }

    static <T> Reading<T> of(Optional<T> value, Problems problems) {
        return problems.isEmpty()
                ? new Reading<>(value, List.of())
                : new Reading<>(Optional.empty(), problems.sorted());
    }

    public boolean isGood() {
        return problems.isEmpty();
    }
}
