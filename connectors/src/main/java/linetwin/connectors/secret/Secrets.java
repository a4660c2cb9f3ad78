package linetwin.connectors.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import linetwin.connectors.link.NoLinkException;
import linetwin.core.feed.Finding;
import linetwin.core.feed.SecretRef;
import linetwin.core.feed.Trouble;
import org.jspecify.annotations.Nullable;

/** Reads secrets from where a connection file says that they are kept. */
public final class Secrets {
    private Secrets() {}

    /**
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
}
