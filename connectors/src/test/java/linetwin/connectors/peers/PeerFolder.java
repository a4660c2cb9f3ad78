package linetwin.connectors.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Folder of the libraries from npm in the versions of the lock file: below {@code target}, never in the source tree.
 * Installed once; the scripts are updated every time.
 */
final class PeerFolder {
    private static final Path SCRIPTS = Path.of("src", "test", "peers");
    private static final Path FOLDER = Path.of("target", "peers");
    private static final Path MARK = FOLDER.resolve("installed-lock.json");
    private static final String LOCK = "package-lock.json";

    private PeerFolder() {}

    /** Folder with libraries and scripts, installed if necessary. */
    static synchronized Path installed() {
        try {
            Files.createDirectories(FOLDER);
            try (var files = Files.list(SCRIPTS)) {
                for (var file : files.toList()) {
                    Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            if (!Files.exists(MARK) || Files.mismatch(MARK, SCRIPTS.resolve(LOCK)) >= 0) {
                install();
                Files.copy(SCRIPTS.resolve(LOCK), MARK, StandardCopyOption.REPLACE_EXISTING);
            }
            return FOLDER.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void install() throws IOException {
        var npm = new ProcessBuilder(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"))
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("npm.log").toFile())
                .start();
        try {
            if (!npm.waitFor(5, TimeUnit.MINUTES) || npm.exitValue() != 0) {
                npm.destroyForcibly();
                throw new IOException("npm ci failed: " + Files.readString(FOLDER.resolve("npm.log")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
