package linetwin.connectors.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import org.jspecify.annotations.Nullable;

/** Reader of certificates and keys in PEM (RFC 7468). Error messages contain the name of the file. */
public final class PemFileReader {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519");

    private PemFileReader() {}

    /** Reads all certificates of a file, in its order. */
    public static List<X509Certificate> certificates(String folder, String file) throws ConnectFailedException {
        try {
            var bytes = Files.readAllBytes(Path.of(folder).resolve(file));
            var found = new ArrayList<X509Certificate>();
            for (var each :
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes))) {
                found.add((X509Certificate) each);
            }
            if (found.isEmpty()) {
                throw unreadable(file, RejectionReason.of(RejectionCode.NO_CERTIFICATE), null);
            }
            return found;
        } catch (IOException e) {
            throw unreadable(file, RejectionReason.of(RejectionCode.FILE_NOT_OPENED), e);
        } catch (GeneralSecurityException | InvalidPathException e) {
            throw unreadable(file, RejectionReason.of(RejectionCode.NO_READABLE_CERTIFICATE), e);
        }
    }

    /**
     * Reads a private key and overwrites its text.
     *
     * @param name name of the key in error messages
     */
    public static PrivateKey key(char[] pem, String name) throws ConnectFailedException {
        try {
            return decode(body(pem, name), name);
        } finally {
            Arrays.fill(pem, ' ');
        }
    }

    private static byte[] body(char[] pem, String name) throws ConnectFailedException {
        int begin = indexOf(pem, BEGIN);
        int end = indexOf(pem, END);
        if (begin < 0 || end < begin) {
            throw unreadable(name, RejectionReason.of(RejectionCode.NO_PKCS8_KEY), null);
        }
        var encoded = new byte[end - begin - BEGIN.length()];
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] = (byte) pem[begin + BEGIN.length() + i];
        }
        try {
            return Base64.getMimeDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            throw unreadable(name, RejectionReason.of(RejectionCode.KEY_DAMAGED), e);
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private static int indexOf(char[] text, String wanted) {
        for (int i = 0; i + wanted.length() <= text.length; i++) {
            if (CharBuffer.wrap(text, i, wanted.length()).toString().contentEquals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static PrivateKey decode(byte[] pkcs8, String name) throws ConnectFailedException {
        var spec = new PKCS8EncodedKeySpec(pkcs8);
        @Nullable GeneralSecurityException last = null;
        for (var algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (GeneralSecurityException e) {
                last = e;
            }
        }
        throw unreadable(name, RejectionReason.of(RejectionCode.KEY_UNKNOWN_KIND), last);
    }

    static ConnectFailedException unreadable(String file, RejectionReason why, @Nullable Exception cause) {
        return new ConnectFailedException(
                Diagnostic.of(DiagnosticCode.NO_FILE, file).with(why),
                "'%s' cannot be used: %s. Correct the path in the connection file, or the file".formatted(file, why),
                cause);
    }
}
