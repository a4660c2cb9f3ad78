package linetwin.connectors.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;

/** Reader of a file that contains only a secret and that only its owner may read. */
final class SecretFileReader {
    /** Limit of the file size in bytes, sufficient for every private key. */
    private static final int LARGEST = 65_536;

    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private SecretFileReader() {}

    static char[] read(Path file) throws SecretUnavailableException {
        try {
            checkRights(file);
            return withoutNewline(decoded(bytes(file)));
        } catch (NoSuchFileException e) {
            throw new SecretUnavailableException(RejectionReason.of(RejectionCode.FILE_MISSING, file), e);
        } catch (CharacterCodingException e) {
            throw new SecretUnavailableException(RejectionReason.of(RejectionCode.FILE_NO_TEXT, file), e);
        } catch (IOException e) {
            throw new SecretUnavailableException(
                    RejectionReason.of(RejectionCode.FILE_FAILED, file, e.getMessage()), e);
        }
    }

    /** Checks that group and others have no access; skipped on file systems without POSIX rights. */
    private static void checkRights(Path file) throws IOException, SecretUnavailableException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        var rights = EnumSet.noneOf(PosixFilePermission.class);
        rights.addAll(view.readAttributes().permissions());
        rights.retainAll(OF_OTHERS);
        if (!rights.isEmpty()) {
            throw new SecretUnavailableException(RejectionCode.FILE_OPEN_TO_OTHERS, file);
        }
    }

    private static byte[] bytes(Path file) throws IOException, SecretUnavailableException {
        if (!Files.isRegularFile(file)) {
            throw new SecretUnavailableException(RejectionCode.NO_REGULAR_FILE, file);
        }
        try (var stream = Files.newInputStream(file)) {
            var bytes = stream.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new SecretUnavailableException(RejectionCode.FILE_TOO_LARGE, file, LARGEST);
            }
            return bytes;
        }
    }

    private static CharBuffer decoded(byte[] bytes) throws CharacterCodingException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Removes the newline that editors append; it is no part of a password. */
    static char[] withoutNewline(CharBuffer text) throws SecretUnavailableException {
        int end = text.limit();
        if (end > 0 && text.get(end - 1) == '\n') {
            end--;
        }
        if (end > 0 && text.get(end - 1) == '\r') {
            end--;
        }
        var secret = Arrays.copyOf(text.array(), end);
        Arrays.fill(text.array(), '\0');
        if (secret.length == 0) {
            throw new SecretUnavailableException(RejectionCode.EMPTY_MESSAGE);
        }
        return secret;
    }
}
