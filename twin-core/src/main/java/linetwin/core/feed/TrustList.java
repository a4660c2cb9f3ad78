package linetwin.core.feed;

import java.util.List;

/** The certificates of other sides, kept as files, and what was decided about each. Nothing is trusted unasked. */
public interface TrustList {
    /** All that we have met, ours among them, those that wait for a decision first. */
    List<CertificateCard> cards();

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
