package linetwin.core.config.connection;

import java.util.Optional;
import java.util.regex.Pattern;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.connection.SecretRef;

/** Reads the reference to a secret. Problems never repeat the text in the file, as it may be the secret itself. */
final class SecretRefReader {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private SecretRefReader() {}

    static Optional<SecretRef> password(FileEntry entry) {
        return secret(entry, "write env:NAME, file:PATH or keyring:NAME");
    }

    static Optional<SecretRef> key(FileEntry entry) {
        return secret(entry, "write file:PATH, env:NAME or keyring:NAME");
    }

    private static Optional<SecretRef> secret(FileEntry entry, String remedy) {
        var secret = entry.text().flatMap(text -> {
            var reference = SecretRef.parse(text);
            if (reference.isEmpty()) {
                entry.fault("a secret does not belong in this file", remedy);
            }
            return reference;
        });
        return secret.filter(it -> isVariable(it, entry));
    }

    private static boolean isVariable(SecretRef secret, FileEntry entry) {
        boolean good = secret.keeper() != SecretRef.Keeper.ENV
                || VARIABLE.matcher(secret.name()).matches();
        if (!good) {
            entry.fault(
                    "env: is not followed by the name of an environment variable",
                    "Use letters, digits and _ only, and write the secret into that variable, not here");
        }
        return good;
    }
}
