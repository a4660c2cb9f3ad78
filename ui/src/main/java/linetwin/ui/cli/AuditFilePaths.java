package linetwin.ui.cli;

import java.nio.file.Path;
import linetwin.core.connection.ConnectionSpec;

/** Paths of audit files in the folder of the user. */
final class AuditFilePaths {
    private AuditFilePaths() {}

    static Path file(Path home, ConnectionSpec connection) {
        return file(home, connection.name());
    }

    static Path file(Path home, String connection) {
        return home.resolve("audit").resolve(connection + ".jsonl");
    }
}
