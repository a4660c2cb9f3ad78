package linetwin.connectors.secret;

<<<<<<< HEAD
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
=======
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
>>>>>>> main
import linetwin.connectors.link.NoLinkException;
import linetwin.core.feed.Finding;
import linetwin.core.feed.SecretRef;
import linetwin.core.feed.Trouble;
<<<<<<< HEAD
import org.jspecify.annotations.Nullable;

/** Reads secrets from where a connection file says that they are kept. */
=======

/** Fetches a secret from where a connection file says that it is kept. */
>>>>>>> main
public final class Secrets {
    private Secrets() {}

    /**
<<<<<<< HEAD
     * The secret itself; whoever asked wipes it out after use.
     *
     * @param folder what the paths of files are relative to
     * @throws NoLinkException where it cannot be read
     */
    public static char[] of(SecretRef reference, String folder) throws NoLinkException {
        return switch (reference.keeper()) {
            case ENV -> variable(reference);
            case FILE -> file(reference, folder);
            case KEYRING -> throw none(reference, "the key store of the system cannot be asked here", null);
        };
    }

    private static char[] variable(SecretRef reference) throws NoLinkException {
        var value = System.getenv(reference.name());
        if (value == null) {
            throw none(reference, "there is no such environment variable", null);
        }
        return value.toCharArray();
    }

    private static char[] file(SecretRef reference, String folder) throws NoLinkException {
        try {
            var bytes = Files.readAllBytes(Path.of(folder).resolve(reference.name()));
            var text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
            Arrays.fill(bytes, (byte) 0);
            return withoutLineEnd(text);
        } catch (IOException e) {
            throw none(reference, "the file cannot be opened", e);
        }
    }

    private static char[] withoutLineEnd(CharBuffer text) {
        int length = text.length();
        while (length > 0 && (text.get(length - 1) == '\n' || text.get(length - 1) == '\r')) {
            length--;
        }
        var secret = new char[length];
        text.get(0, secret);
        return secret;
    }

    private static NoLinkException none(SecretRef reference, String why, @Nullable Exception cause) {
        return new NoLinkException(
                Finding.of(Trouble.NO_SECRET, reference, why),
                "The secret '%s' cannot be read: %s".formatted(reference, why),
                cause);
    }
=======
     * The secret itself; who asked overwrites it after use.
     *
     * @param folder of the connection file, which paths are relative to
     * @throws NoLinkException where it cannot be read, with {@link Trouble#NO_SECRET}; the message names the reference
     *     and never the secret
     */
    public static char[] of(SecretRef ref, String folder) throws NoLinkException {
        try {
            return switch (ref.keeper()) {
                case ENV -> fromEnvironment(ref.name());
                case FILE -> SecretFile.read(Path.of(folder).resolve(ref.name()));
                case KEYRING -> Keyring.ofThisSystem().find(ref.name());
            };
        } catch (NoSecretException e) {
            throw refused(ref, String.valueOf(e.getMessage()), e);
        } catch (InvalidPathException e) {
            throw refused(ref, "its name cannot be used: " + e.getReason(), e);
        }
    }

    private static NoLinkException refused(SecretRef ref, String why, Exception cause) {
        return new NoLinkException(
                Finding.of(Trouble.NO_SECRET, ref, why), "The secret %s cannot be read: %s".formatted(ref, why), cause);
    }

    private static char[] fromEnvironment(String name) throws NoSecretException {
        var value = System.getenv(name);
        if (value == null || value.isEmpty()) {
            throw new NoSecretException(
                    "the environment variable is %s; set it where LineTwin is started"
                            .formatted(value == null ? "not set" : "empty"));
        }
        return value.toCharArray();
    }
>>>>>>> main
}
