package linetwin.connectors.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import linetwin.core.equipment.AuditProvider;
import linetwin.core.equipment.AuditTrail;

/** Provider of audit trails in files. */
public final class AuditFileProvider implements AuditProvider {
    @Override
    public AuditTrail open(String file) {
        try {
            return AuditFile.open(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The audit cannot be opened: " + reason(e), e);
        }
    }

    @Override
    public Verdict verify(String file) {
        try (var stream = Files.newInputStream(Path.of(file))) {
            return AuditChainVerifier.verdict(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("The audit cannot be read: " + reason(e), e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException
                ? "%s does not exist".formatted(e.getMessage())
                : String.valueOf(e.getMessage());
    }
}
