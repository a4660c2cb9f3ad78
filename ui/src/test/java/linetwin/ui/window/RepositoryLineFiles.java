package linetwin.ui.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import linetwin.core.layout.LineLayout;
import linetwin.ui.files.ConfigFileReader;

/** Line files of the repository, for tests that hold for every line. */
public final class RepositoryLineFiles {
    private static final Path FOLDER = Path.of(System.getProperty("basedir", "."), "..", "line-configs");

    private RepositoryLineFiles() {}

    public static LineLayout benchmark() {
        return read(FOLDER.resolve("benchmark-humanoid.yaml"));
    }

    public static LineLayout threeStations() {
        return read(FOLDER.resolve("three-stations.yaml"));
    }

    /** Benchmark line, line of three stations and every example. */
    public static Stream<LineLayout> all() {
        return Stream.concat(Stream.of(benchmark(), threeStations()), examples().stream());
    }

    private static List<LineLayout> examples() {
        try (var files = Files.list(FOLDER.resolve("examples"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(RepositoryLineFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LineLayout read(Path file) {
        var loaded = ConfigFileReader.line(file);
        return loaded.value().orElseThrow(() -> new AssertionError(loaded.problems()));
    }
}
