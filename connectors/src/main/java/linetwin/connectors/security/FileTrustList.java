package linetwin.connectors.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import linetwin.core.trust.CertificateCard;
import linetwin.core.trust.CertificateCard.Standing;
import linetwin.core.trust.TrustList;

/**
 * The certificates of other sides, as files: {@code trusted}, {@code rejected} and {@code waiting} each hold them in
 * DER, named by fingerprint, with the endpoint and the time in a text beside each. An administrator may put files into
 * {@code trusted} by hand, a certification authority among them; {@code issuers} holds what chains need, and
 * {@code crls} the lists of what authorities revoked, without which none of them is believed. What is trusted once is
 * known to this program only, and waits again after its end.
 */
public final class FileTrustList implements TrustList {
    /** More than these wait only where somebody makes them up: the oldest give way. */
    static final int MOST_WAITING = 100;

    private final String home;
    private final CertificateFolder trusted;
    private final CertificateFolder rejected;
    private final CertificateFolder waiting;
    private final CertificateFolder issuers;
    private final Path crls;
    private final Set<String> once = new TreeSet<>();

    FileTrustList(String home, Path pki) {
        this.home = home;
        trusted = new CertificateFolder(pki.resolve("trusted"));
        rejected = new CertificateFolder(pki.resolve("rejected"));
        waiting = new CertificateFolder(pki.resolve("waiting"));
        issuers = new CertificateFolder(pki.resolve("issuers"));
        crls = pki.resolve("crls");
    }

    @Override
    public synchronized List<CertificateCard> cards() {
        var cards = new ArrayList<CertificateCard>();
        for (var met : waiting.all()) {
            cards.add(met.card(once.contains(met.fingerprint()) ? Standing.TRUSTED_ONCE : Standing.WAITING));
        }
        trusted.all().forEach(met -> cards.add(met.card(Standing.TRUSTED)));
        rejected.all().forEach(met -> cards.add(met.card(Standing.REJECTED)));
        own().ifPresent(cards::add);
        return cards;
    }

    /** Ours is made when it is first looked at, so that it can be handed out before the first connection. */
    private Optional<CertificateCard> own() {
        try {
            var own = ApplicationCertificate.under(home).certificate();
            return Optional.of(CertificateCardWriter.of(own, Optional.empty(), Standing.OWN, Instant.now()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void decide(String fingerprint, Decision decision) {
        var met = waiting.find(fingerprint)
                .or(() -> trusted.find(fingerprint))
                .or(() -> rejected.find(fingerprint))
                .orElseThrow(() -> new IllegalArgumentException(
                        "No certificate with fingerprint %s was met".formatted(fingerprint)));
        try {
            once.remove(fingerprint);
            var target =
                    switch (decision) {
                        case ONCE -> waiting;
                        case ALWAYS -> trusted;
                        case REJECT -> rejected;
                    };
            target.put(met);
            for (var folder : List.of(waiting, trusted, rejected)) {
                if (folder != target) {
                    folder.remove(fingerprint);
                }
            }
            if (decision == Decision.ONCE) {
                once.add(fingerprint);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was decided about a certificate; {@link Standing#WAITING} where nothing was. */
    public synchronized Standing standing(X509Certificate certificate) {
        var fingerprint = CertificateFingerprint.of(certificate);
        if (rejected.find(fingerprint).isPresent()) {
            return Standing.REJECTED;
        }
        if (trusted.find(fingerprint).isPresent()) {
            return Standing.TRUSTED;
        }
        return once.contains(fingerprint) ? Standing.TRUSTED_ONCE : Standing.WAITING;
    }

    /** Keeps a certificate that nobody has decided about, for review, with what was sent along with it. */
    public synchronized void met(List<X509Certificate> chain, String endpoint) {
        try {
            waiting.put(new ReceivedCertificate(chain.getFirst(), Optional.of(endpoint), Instant.now()));
            waiting.shrink(MOST_WAITING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Certificates that are trusted, authorities among them. */
    public synchronized List<X509Certificate> trusted() {
        return trusted.all().stream().map(ReceivedCertificate::certificate).toList();
    }

    /** Certificates that a chain may lead over, without being trusted themselves. */
    public synchronized List<X509Certificate> issuers() {
        return issuers.all().stream().map(ReceivedCertificate::certificate).toList();
    }

    /** What authorities say that they do not vouch for any more. */
    public synchronized List<X509CRL> revoked() {
        return RevocationLists.in(crls);
    }
}
