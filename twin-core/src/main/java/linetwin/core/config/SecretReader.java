package linetwin.core.config;

import java.util.Optional;
import java.util.regex.Pattern;
import linetwin.core.connection.SecretRef;

/** Reads where a secret is kept. What stands in the file instead of that is never repeated: it may be the secret. */
final class SecretReader {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private SecretReader() {}

    static Optional<SecretRef> password(Entry entry) {
        return secret(entry, "write env:NAME, file:PATH or keyring:NAME");
    }

    static Optional<SecretRef> key(Entry entry) {
        return secret(entry, "write file:PATH, env:NAME or keyring:NAME");
    }

    private static Optional<SecretRef> secret(Entry entry, String remedy) {
        var secret = entry.text().flatMap(text -> {
            var reference = SecretRef.parse(text);
            if (reference.isEmpty()) {
                entry.fault("a secret does not belong in this file", remedy);
            }
            return reference;
        });
        return secret.filter(it -> isVariable(it, entry));
    }

    private static boolean isVariable(SecretRef secret, Entry entry) {
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
