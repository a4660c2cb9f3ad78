package linetwin.ui.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import linetwin.core.config.yaml.Problem;
import linetwin.core.connection.ConnectionSpec;
import linetwin.core.layout.LineLayout;

/** A connection file that was read, together with the line that it connects. */
record LineAndConnection(Path file, LineLayout layout, ConnectionSpec connection) {
    /** Reads both; empty where one of them has problems, which are then printed. */
    static Optional<LineAndConnection> load(String name, PrintWriter err) {
        var alone = ConfigFiles.connection(name);
        if (alone.value().isEmpty()) {
            return refuse(alone.problems(), err);
        }
        var line = ConfigFiles.lineOf(alone, alone.value().get());
        if (line.value().isEmpty()) {
            return refuse(line.problems(), err);
        }
        var joined = ConfigFiles.connection(alone.file(), line.value().get());
        if (joined.value().isEmpty()) {
            return refuse(joined.problems(), err);
        }
        return Optional.of(new LineAndConnection(
                alone.file(), line.value().get(), joined.value().get()));
    }

    private static Optional<LineAndConnection> refuse(Iterable<Problem> problems, PrintWriter err) {
        problems.forEach(err::println);
        err.flush();
        return Optional.empty();
    }
}
