package linetwin.ui.cli;

import java.nio.file.Path;
import linetwin.core.feed.ConnectionSpec;

/** Paths of audit files in the folder of the user. */
final class AuditFiles {
    private AuditFiles() {}

    static Path file(Path home, ConnectionSpec connection) {
        return file(home, connection.name());
    }

    static Path file(Path home, String connection) {
        return home.resolve("audit").resolve(connection + ".jsonl");
    }
}
