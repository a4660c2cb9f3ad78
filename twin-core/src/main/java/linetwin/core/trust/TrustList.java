package linetwin.core.trust;

import java.util.List;
import java.util.Optional;

/** The certificates of other sides, kept as files, and what was decided about each. Nothing is trusted unasked. */
public interface TrustList {
    /** All that we have met, ours among them, those that wait for a decision first. */
    List<CertificateCard> cards();

    /** The file of a certificate, to be handed on; empty where it is kept in none. */
    default Optional<String> file(String fingerprint) {
        return Optional.empty();
    }

    /**
     * Decides about a certificate; a feed that waits for it tries again when it is told to.
     *
     * @throws java.io.UncheckedIOException where the decision cannot be kept
     * @throws IllegalArgumentException where no such certificate was met
     */
    void decide(String fingerprint, Decision decision);

    /** What people may say. */
    enum Decision {
        /** Until this program ends. */
        ONCE,
        ALWAYS,
        REJECT
    }
}
