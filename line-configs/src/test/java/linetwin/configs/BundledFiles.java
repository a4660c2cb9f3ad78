package linetwin.configs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.core.config.connection.ConnectionFile;
import linetwin.core.config.line.LineFile;
import linetwin.core.config.yaml.Problem;
import linetwin.core.config.yaml.ReadResult;
import linetwin.core.layout.LineLayout;

/** Files beside the pom of this module. */
final class BundledFiles {
    private BundledFiles() {}

    static Path folder() {
        return Path.of(System.getProperty("basedir", "."));
    }

    static List<Path> lines() {
        return Stream.concat(yamlIn(folder()).stream(), examples().stream()).toList();
    }

    /** Small lines, one for each feature of the file format. */
    static List<Path> examples() {
        return yamlIn(folder().resolve("examples"));
    }

    static List<Path> connections() {
        return yamlIn(folder().resolve("connections"));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LineLayout benchmark() {
        return layout(folder().resolve("benchmark-humanoid.yaml"));
    }

    static LineLayout layout(Path file) {
        var reading = reading(file);
        return reading.value().orElseThrow(() -> new AssertionError(reading.problems()));
    }

    static List<Problem> problemsOfLine(Path file) {
        return reading(file).problems();
    }

    private static ReadResult<LineLayout> reading(Path file) {
        return LineFile.read(file.toString(), text(file), name -> Optional.of(text(file.resolveSibling(name))));
    }

    static List<Problem> problemsOfConnection(Path file) {
        return ConnectionFile.read(file.toString(), text(file)).problems();
    }

    static List<Problem> problemsWithItsLine(Path file) {
        var connection =
                ConnectionFile.read(file.toString(), text(file)).value().orElseThrow();
        var line = layout(file.resolveSibling(connection.lineFile()));
        return ConnectionFile.read(file.toString(), text(file), line).problems();
    }

    private static List<Path> yamlIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
