package linetwin.core.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.core.health.RejectionReason;

/**
 * Certificate as shown to the user for review.
 *
 * @param fingerprint SHA-256, upper-case hexadecimal, pairs separated by colons
 * @param hosts DNS names and addresses of the certificate
 * @param applicationUri OPC UA application URI; empty if it has none
 * @param endpoint endpoint that presented it; empty if not known
 * @param faults faults besides missing trust; empty for none
 */
public record CertificateCard(
        String fingerprint,
        String subject,
        String issuer,
        Instant from,
        Instant until,
        List<String> hosts,
        String applicationUri,
        Optional<String> endpoint,
        Standing standing,
        List<RejectionReason> faults) {
    public CertificateCard {
        hosts = List.copyOf(hosts);
        faults = List.copyOf(faults);
    }

    /** Standing of a certificate: our own, or the decision about it. */
    public enum Standing {
        /** Our own certificate, to be given to the operators of a server. */
        OWN,
        WAITING,
        TRUSTED_ONCE,
        TRUSTED,
        REJECTED
    }
}
