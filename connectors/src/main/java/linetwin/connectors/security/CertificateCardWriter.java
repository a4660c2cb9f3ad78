package linetwin.connectors.security;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.trust.CertificateCard;
import linetwin.core.trust.CertificateCard.Standing;

/** Writer of the certificate cards that operators review. */
final class CertificateCardWriter {
    private static final int SHORTEST_KEY_BITS = 2048;

    private CertificateCardWriter() {}

    static CertificateCard of(X509Certificate certificate, Optional<String> endpoint, Standing standing, Instant now) {
        var names = SubjectAlternativeNames.of(certificate);
        return new CertificateCard(
                CertificateFingerprint.of(certificate),
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                names.hosts(),
                names.applicationUri(),
                endpoint,
                standing,
                faults(certificate, names, endpoint, now));
    }

    private static List<RejectionReason> faults(
            X509Certificate certificate, SubjectAlternativeNames names, Optional<String> endpoint, Instant now) {
        var faults = new ArrayList<RejectionReason>();
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            faults.add(RejectionReason.of(RejectionCode.CERTIFICATE_EXPIRED));
        }
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            faults.add(RejectionReason.of(RejectionCode.CERTIFICATE_NOT_YET_VALID));
        }
        endpoint.flatMap(CertificateCardWriter::host)
                .filter(host -> names.hosts().stream().noneMatch(host::equalsIgnoreCase))
                .ifPresent(host -> faults.add(RejectionReason.of(RejectionCode.CERTIFICATE_OTHER_HOST, host)));
        if (certificate.getPublicKey() instanceof RSAKey key && key.getModulus().bitLength() < SHORTEST_KEY_BITS) {
            faults.add(RejectionReason.of(
                    RejectionCode.CERTIFICATE_SHORT_KEY, key.getModulus().bitLength()));
        }
        if (certificate.getSigAlgName().toUpperCase(Locale.ROOT).startsWith("SHA1")) {
            faults.add(RejectionReason.of(RejectionCode.CERTIFICATE_SHA1));
        }
        if (names.applicationUri().isEmpty()) {
            faults.add(RejectionReason.of(RejectionCode.CERTIFICATE_NO_APPLICATION));
        }
        return faults;
    }

    private static Optional<String> host(String endpoint) {
        var rest = endpoint.substring(endpoint.indexOf("//") + 2);
        var end = rest.startsWith("[") ? rest.indexOf(']') + 1 : rest.split("[:/]", 2)[0].length();
        return Optional.of(rest.substring(0, end)).filter(host -> !host.isEmpty());
    }
}
