package linetwin.ui.cli.live;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.session.Session;
import linetwin.core.trust.TrustList;
import linetwin.core.trust.TrustList.Decision;

/** Certificates that are trusted until this program ends, each from its first appearance. */
public final class TemporaryTrustDecider {
    /** Index of the fingerprint among the particulars of the diagnostic. */
    private static final int FINGERPRINT = 1;

    private final TrustList list;
    private final List<FingerprintPrefix> waiting;

    /** @throws IllegalArgumentException if a fingerprint is too short */
    public TemporaryTrustDecider(TrustList list, List<String> fingerprints) {
        this.list = list;
        this.waiting = new ArrayList<>(
                fingerprints.stream().map(FingerprintPrefix::parse).toList());
    }

    /**
     * Trusts the certificates for which sources were refused.
     *
     * @return true if the sources are to be tried again
     */
    public boolean decide(Session session, PrintWriter err) {
        if (waiting.isEmpty()) {
            return false;
        }
        boolean decided = false;
        for (var status : session.statuses()) {
            var finding = status.finding().filter(it -> it.trouble() == DiagnosticCode.UNTRUSTED_CERTIFICATE);
            decided |= finding.isPresent() && trust(finding.get().about().get(FINGERPRINT), err);
        }
        return decided;
    }

    private boolean trust(String fingerprint, PrintWriter err) {
        var met = waiting.stream().filter(it -> it.fits(fingerprint)).findFirst();
        if (met.isEmpty()) {
            return false;
        }
        waiting.remove(met.get());
        try {
            list.decide(fingerprint, Decision.ONCE);
            return true;
        } catch (UncheckedIOException | IllegalArgumentException e) {
            err.println("linetwin: " + e.getMessage());
            err.flush();
            return false;
        }
    }
}
