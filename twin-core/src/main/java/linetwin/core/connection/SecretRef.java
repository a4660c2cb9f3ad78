package linetwin.core.connection;

import java.util.Locale;
import java.util.Optional;

/**
 * Reference to a secret. The secret itself is never part of a connection file, as such files are shared.
 *
 * @param name name of the environment variable, path of the file, or entry in the key store of the operating system
 */
public record SecretRef(Keeper keeper, String name) {
    /** Kinds of places that keep a secret. */
    public enum Keeper {
        /** Environment variable. */
        ENV,
        /** File readable by its owner only; its path is relative to the connection file. */
        FILE,
        /** Key store of the operating system. */
        KEYRING
    }

    /** Reads {@code env:NAME}, {@code file:path} or {@code keyring:name}; empty for any other text. */
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
