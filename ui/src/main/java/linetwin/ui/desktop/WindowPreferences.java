package linetwin.ui.desktop;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** Preferences of the window, stored in a small file of the user between runs. Loss of the file does no harm. */
final class WindowPreferences {
    private static final String FILE = "desktop.properties";
    private final Path folder;
    private final Path file;
    private final Properties values = new Properties();

    WindowPreferences(Path folder) {
        this.folder = folder;
        file = folder.resolve(FILE);
        if (Files.isReadable(file)) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException _) {
                values.clear();
            }
        }
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    boolean get(String key, boolean otherwise) {
        return get(key).map(Boolean::parseBoolean).orElse(otherwise);
    }

    /** Stored constant of an enum; empty if there is none, or if the file contains another value. */
    <E extends Enum<E>> Optional<E> get(String key, Class<E> type) {
        return get(key).flatMap(name -> {
            for (var constant : type.getEnumConstants()) {
                if (constant.name().equals(name)) {
                    return Optional.of(constant);
                }
            }
            return Optional.empty();
        });
    }

    void put(String key, Object value) {
        values.setProperty(key, value.toString());
    }

    /**
     * Writes the file.
     *
     * @return fault if it cannot be written, such as a read-only folder or a full disk
     */
    Optional<IOException> save() {
        try {
            Files.createDirectories(folder);
            var text = new StringWriter();
            values.store(text, "Preferences of the LineTwin window");
            // Writes beside the old file first, so that a full disk does not destroy it.
            var fresh = file.resolveSibling(FILE + ".new");
            Files.writeString(fresh, text.toString());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    /** Folder of the file, as it was given. */
    Path folder() {
        return folder;
    }
}
