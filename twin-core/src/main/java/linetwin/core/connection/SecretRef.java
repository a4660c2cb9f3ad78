package linetwin.core.connection;

import java.util.Locale;
import java.util.Optional;

/**
 * Where a secret is kept: never in a connection file itself, which is meant to be shared.
 *
 * @param name of the environment variable, the file, or the entry of the system's key store
 */
public record SecretRef(Keeper keeper, String name) {
    /** Who keeps it. */
    public enum Keeper {
        /** An environment variable. */
        ENV,
        /** A file that nobody but its owner may read; its path is relative to the connection file. */
        FILE,
        /** The key store of the operating system. */
        KEYRING
    }

    /** Reads {@code env:NAME}, {@code file:path} or {@code keyring:name}; empty where the text is none of them. */
    public static Optional<SecretRef> parse(String text) {
        int colon = text.indexOf(':');
        for (var keeper : Keeper.values()) {
            if (colon > 0
                    && colon < text.length() - 1
                    && text.substring(0, colon).equals(prefix(keeper))) {
                return Optional.of(new SecretRef(keeper, text.substring(colon + 1)));
            }
        }
        return Optional.empty();
    }

    private static String prefix(Keeper keeper) {
        return keeper.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return prefix(keeper) + ":" + name;
    }
}
