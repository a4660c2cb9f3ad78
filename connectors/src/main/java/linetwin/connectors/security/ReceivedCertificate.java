package linetwin.connectors.security;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import linetwin.core.trust.CertificateCard;
import linetwin.core.trust.CertificateCard.Standing;

/**
 * A certificate of another side.
 *
 * @param endpoint where it was met; empty where an administrator put it there
 */
record ReceivedCertificate(X509Certificate certificate, Optional<String> endpoint, Instant met) {
    String fingerprint() {
        return CertificateFingerprint.of(certificate);
    }

    CertificateCard card(Standing standing) {
        return CertificateCardWriter.of(certificate, endpoint, standing, Instant.now());
    }
}
