package linetwin.ui.cli;

import java.nio.file.Path;
import java.util.ServiceLoader;
import linetwin.core.connection.ConnectionSpec;
import linetwin.core.equipment.AuditProvider;

/** Finds who keeps audits, and where they are. */
final class Audits {
    private Audits() {}

    /**
     * Who keeps them.
     *
     * @throws UnsupportedOperationException where nobody does
     */
    static AuditProvider provider() {
        return ServiceLoader.load(AuditProvider.class)
                .findFirst()
                .orElseThrow(() -> new UnsupportedOperationException("No connector here keeps audits"));
    }

    static Path file(Path home, ConnectionSpec connection) {
        return file(home, connection.name());
    }

    static Path file(Path home, String connection) {
        return home.resolve("audit").resolve(connection + ".jsonl");
    }
}
