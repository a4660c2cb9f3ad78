package linetwin.core.trust;

import java.util.List;
import java.util.Optional;

/** Certificates of other sides, kept as files, with the decision about each. None is trusted by default. */
public interface TrustList {
    /** All known certificates, our own among them; those that wait for a decision first. */
    List<CertificateCard> cards();

    /** File of a certificate, for export; empty if it is not kept as a file. */
    default Optional<String> file(String fingerprint) {
        return Optional.empty();
    }

    /**
     * Stores a decision about a certificate; a feed that waits for it retries when requested.
     *
     * @throws java.io.UncheckedIOException if the decision cannot be stored
     * @throws IllegalArgumentException if the certificate is unknown
     */
    void decide(String fingerprint, Decision decision);

    /** Decisions of the user. */
    enum Decision {
        /** Trusted until this program ends. */
        ONCE,
        ALWAYS,
        REJECT
    }
}
