package linetwin.connectors.security;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Subject alternative names of a certificate (RFC 5280, 4.2.1.6).
 *
 * @param applicationUri ApplicationUri; empty if the certificate has none
 * @param hosts DNS names and addresses
 */
record SubjectAlternativeNames(String applicationUri, List<String> hosts) {
    private static final int DNS = 2;
    private static final int URI = 6;
    private static final int ADDRESS = 7;

    SubjectAlternativeNames {
        hosts = List.copyOf(hosts);
    }

    static SubjectAlternativeNames of(X509Certificate certificate) {
        var uri = "";
        var hosts = new ArrayList<String>();
        for (var name : names(certificate)) {
            switch ((Integer) name.getFirst()) {
                case URI -> uri = uri.isEmpty() ? String.valueOf(name.get(1)) : uri;
                case DNS, ADDRESS -> hosts.add(String.valueOf(name.get(1)));
                default -> {}
            }
        }
        return new SubjectAlternativeNames(uri, hosts);
    }

    private static List<List<?>> names(X509Certificate certificate) {
        try {
            return Optional.ofNullable(certificate.getSubjectAlternativeNames())
                    .<List<List<?>>>map(SubjectAlternativeNames::copy)
                    .orElse(List.of());
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    private static List<List<?>> copy(Collection<List<?>> names) {
        return List.copyOf(names);
    }
}
