package linetwin.connectors.secret;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.core.connection.SecretRef;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;

/** Reader of the secrets that a connection file refers to. */
public final class SecretResolver {
    private SecretResolver() {}

    /**
     * Reads a secret. The caller overwrites it after use.
     *
     * @param folder folder of the connection file, to which paths are relative
     * @throws ConnectFailedException if it cannot be read, with {@link DiagnosticCode#NO_SECRET}; the message contains
     *     the reference and never the secret
     */
    public static char[] of(SecretRef ref, String folder) throws ConnectFailedException {
        try {
            return switch (ref.keeper()) {
                case ENV -> fromEnvironment(ref.name());
                case FILE -> SecretFileReader.read(Path.of(folder).resolve(ref.name()));
                case KEYRING -> KeyringReader.ofThisSystem().find(ref.name());
            };
        } catch (SecretUnavailableException e) {
            throw refused(ref, e.reason(), e);
        } catch (InvalidPathException e) {
            throw refused(ref, RejectionReason.of(RejectionCode.NO_FILE_NAME, e.getReason()), e);
        }
    }

    private static ConnectFailedException refused(SecretRef ref, RejectionReason why, Exception cause) {
        return new ConnectFailedException(
                Diagnostic.of(DiagnosticCode.NO_SECRET, ref).with(why),
                "The secret %s cannot be read: %s".formatted(ref, why),
                cause);
    }

    private static char[] fromEnvironment(String name) throws SecretUnavailableException {
        var value = System.getenv(name);
        if (value == null || value.isEmpty()) {
            throw new SecretUnavailableException(
                    value == null ? RejectionCode.VARIABLE_NOT_SET : RejectionCode.VARIABLE_EMPTY);
        }
        return value.toCharArray();
    }
}
