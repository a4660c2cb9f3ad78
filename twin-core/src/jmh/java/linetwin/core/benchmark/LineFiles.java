package linetwin.core.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import linetwin.core.config.line.LineFile;
import linetwin.core.layout.LineLayout;

/** Reader of the benchmark line of the repository. */
final class LineFiles {
    /** System property with the directory of the line files. */
    private static final String DIRECTORY = "linetwin.lines";

    private LineFiles() {}

    static LineLayout benchmarkLine() {
        var file = Path.of(System.getProperty(DIRECTORY, "line-configs"), "benchmark-humanoid.yaml");
        try {
            return LineFile.read(file.toString(), Files.readString(file))
                    .value()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
