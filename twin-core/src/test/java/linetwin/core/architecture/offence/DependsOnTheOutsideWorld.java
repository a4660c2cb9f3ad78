package linetwin.core.architecture.offence;

import java.nio.file.Files;
import java.nio.file.Path;

/** Offends: looks at a file. */
public final class DependsOnTheOutsideWorld {
    public boolean offends() {
        return Files.exists(Path.of("line.yaml"));
    }
}
