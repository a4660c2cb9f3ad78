package linetwin.ui.cli;

import java.io.PrintWriter;
import java.util.Optional;
import linetwin.core.config.yaml.ReadResult;

/** Printer of the problems of files that have no value. */
final class ProblemPrinter {
    private ProblemPrinter() {}

    /** Value of a reading; empty if it has none, and then its problems are printed. */
    static <T> Optional<T> value(ReadResult<T> reading, PrintWriter err) {
        if (reading.value().isEmpty()) {
            reading.problems().forEach(err::println);
            err.flush();
        }
        return reading.value();
    }
}
