package linetwin.core.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A certificate as people review it.
 *
 * @param fingerprint SHA-256, upper-case hexadecimal, pairs parted by colons
 * @param hosts DNS names and addresses that it speaks for
 * @param applicationUri of OPC UA; empty where it has none
 * @param endpoint where it was met; empty where that is not known
 * @param faults what is wrong with it besides not being trusted, in English; empty: nothing
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
        List<String> faults) {
    public CertificateCard {
        hosts = List.copyOf(hosts);
        faults = List.copyOf(faults);
    }

    /** What has been decided. */
    public enum Standing {
        /** Ours: show it to those who run the server. */
        OWN,
        WAITING,
        TRUSTED_ONCE,
        TRUSTED,
        REJECTED
    }
}
