package linetwin.connectors.security;

import java.io.IOException;
import java.nio.file.Path;

/** Location of keys and certificates. */
final class PkiFolder {
    private PkiFolder() {}

    /**
     * Folder for keys and certificates below the folder of the user.
     *
     * @throws IOException if the user has no folder
     */
    static Path folder(String home) throws IOException {
        if (home.isBlank()) {
            throw new IOException("The user has no folder for keys and certificates");
        }
        return Path.of(home, "pki").toAbsolutePath().normalize();
    }
}
