package linetwin.connectors.security;

import java.io.IOException;
import java.nio.file.Path;

/** Where all this is kept. */
final class PkiFolder {
    private PkiFolder() {}

    /**
     * The folder for keys and certificates below the user's own.
     *
     * @throws IOException where the user has none
     */
    static Path folder(String home) throws IOException {
        if (home.isBlank()) {
            throw new IOException("The user has no folder for keys and certificates");
        }
        return Path.of(home, "pki").toAbsolutePath().normalize();
    }
}
