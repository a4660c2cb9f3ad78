package linetwin.connectors.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reader of certificate revocation lists (RFC 5280, 5) that administrators put into a folder. */
final class RevocationLists {
    private RevocationLists() {}

    /** Lists all readable revocation lists of a folder. */
    static List<X509CRL> in(Path folder) {
        var lists = new ArrayList<X509CRL>();
        if (!Files.isDirectory(folder)) {
            return lists;
        }
        try (var files = Files.newDirectoryStream(folder, "*.{crl,der,pem}")) {
            files.forEach(file -> read(file).ifPresent(lists::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }

    private static Optional<X509CRL> read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCRL(in) instanceof X509CRL list
                    ? Optional.of(list)
                    : Optional.empty();
        } catch (IOException | CertificateException | CRLException e) {
            return Optional.empty();
        }
    }
}
