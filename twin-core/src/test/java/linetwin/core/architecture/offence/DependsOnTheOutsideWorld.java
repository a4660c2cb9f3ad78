package linetwin.core.architecture.offence;

import java.nio.file.Files;
import java.nio.file.Path;

/** Accesses a file. */
public final class DependsOnTheOutsideWorld {
    public boolean offends() {
        return Files.exists(Path.of("line.yaml"));
    }
}
