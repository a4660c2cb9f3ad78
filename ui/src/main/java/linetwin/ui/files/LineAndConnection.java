package linetwin.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import linetwin.core.config.yaml.Problem;
import linetwin.core.config.yaml.ReadResult;
import linetwin.core.connection.ConnectionSpec;
import linetwin.core.layout.LineLayout;

/** Connection file that was read, together with the line that it connects. */
public record LineAndConnection(Path file, LineLayout layout, ConnectionSpec connection) {
    /** Reads both by the name of the connection file; no value if one of them has problems. */
    public static ReadResult<LineAndConnection> read(String name) {
        var alone = ConfigFileReader.connection(name);
        if (alone.value().isEmpty()) {
            return failed(alone.problems());
        }
        var line = ConfigFileReader.lineOf(alone, alone.value().get());
        if (line.value().isEmpty()) {
            return failed(line.problems());
        }
        var joined = ConfigFileReader.connection(alone.file(), line.value().get());
        return joined.value().isEmpty()
                ? failed(joined.problems())
                : new ReadResult<>(
                        joined.value()
                                .map(it -> new LineAndConnection(
                                        alone.file(), line.value().get(), it)),
                        List.of());
    }

    private static ReadResult<LineAndConnection> failed(List<Problem> problems) {
        return new ReadResult<>(Optional.empty(), problems);
    }
}
