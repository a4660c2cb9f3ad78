package linetwin.ui.files;

import java.nio.file.Path;
import java.util.Optional;

/** Folder of the user for this program: window preferences, certificates, audit files. */
public final class UserFolder {
    private UserFolder() {}

    /**
     * Folder of the user by the conventions of the platform; the system property {@code linetwin.home} overrides it.
     */
    public static Path path() {
        var named = System.getProperty("linetwin.home");
        if (named != null) {
            return Path.of(named);
        }
        var home = Path.of(System.getProperty("user.home"));
        if (System.getProperty("os.name").startsWith("Windows")) {
            return fromEnvironment("APPDATA")
                    .orElse(home.resolve("AppData/Roaming"))
                    .resolve("LineTwin");
        }
        if (System.getProperty("os.name").startsWith("Mac")) {
            return home.resolve("Library/Application Support/LineTwin");
        }
        return fromEnvironment("XDG_CONFIG_HOME")
                .orElse(home.resolve(".config"))
                .resolve("linetwin");
    }

    private static Optional<Path> fromEnvironment(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(s -> !s.isBlank())
                .map(Path::of);
    }
}
