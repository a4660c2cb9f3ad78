package linetwin.ui.files;

import java.nio.file.Path;

/**
 * Absolute paths of the files of the line in the window.
 *
 * @param line line file
 * @param connections connection file
 */
public record LineFilePaths(Path line, Path connections) {
    /** Paths for a connection file that the command line names; its own path twice if it cannot be read. */
    public static LineFilePaths of(String connections) {
        var file = ConfigFileReader.connection(connections);
        var line = file.value()
                .map(spec -> ConfigFileReader.lineFileOf(file, spec))
                .orElse(file.file());
        return new LineFilePaths(
                line.toAbsolutePath().normalize(), file.file().toAbsolutePath().normalize());
    }
}
