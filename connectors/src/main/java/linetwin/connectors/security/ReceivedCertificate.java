package linetwin.connectors.security;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import linetwin.core.trust.CertificateCard;
import linetwin.core.trust.CertificateCard.Standing;

/**
 * Certificate of a server.
 *
 * @param endpoint endpoint that sent it; empty if an administrator added it
 * @param met wall-clock time of its first receipt
 */
record ReceivedCertificate(X509Certificate certificate, Optional<String> endpoint, Instant met) {
    String fingerprint() {
        return CertificateFingerprint.of(certificate);
    }

    CertificateCard card(Standing standing) {
        return CertificateCardWriter.of(certificate, endpoint, standing, Instant.now());
    }
}
