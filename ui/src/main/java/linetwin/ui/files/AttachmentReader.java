package linetwin.ui.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reader of the files that a line file may name: those in its own folder and below. Paths and links that lead elsewhere
 * are refused, because a line file may come from another author.
 */
final class AttachmentReader implements Function<String, Optional<String>> {
    private final Path lineFile;

    AttachmentReader(Path lineFile) {
        this.lineFile = lineFile;
    }

    @Override
    public Optional<String> apply(String name) {
        try {
            var folder =
                    lineFile.toAbsolutePath().normalize().resolveSibling("").toRealPath();
            var file = folder.resolve(name).toRealPath();
            return file.startsWith(folder) && Files.isRegularFile(file)
                    ? Optional.of(ConfigFileReader.text(file))
                    : Optional.empty();
        } catch (IOException | InvalidPathException _) {
            return Optional.empty();
        }
    }
}
