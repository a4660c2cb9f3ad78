package linetwin.ui.desktop.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.trust.CertificateCard;
import linetwin.core.trust.CertificateCard.Standing;
import linetwin.core.trust.TrustList;

/** Trust list in memory. */
final class MemoryTrustList implements TrustList {
    private final List<CertificateCard> cards = new ArrayList<>();

    /** Sample of our own certificate, one that waits, one that is trusted, one that was rejected. */
    static MemoryTrustList sample() {
        var list = new MemoryTrustList();
        list.cards.add(card(other('5'), "CN=LineTwin, O=Acme Robots", Standing.OWN, 400, List.of()));
        list.cards.add(card(
                SampleSources.FINGERPRINT,
                "CN=Press 7, O=Acme Presses, L=Ulm, C=DE",
                Standing.WAITING,
                900,
                List.of()));
        list.cards.add(card(other('7'), "CN=Robot controller A", Standing.TRUSTED, 300, List.of()));
        list.cards.add(card(other('9'), "CN=Vision server", Standing.TRUSTED_ONCE, 20, List.of()));
        list.cards.add(card(
                other('B'),
                "CN=old-gateway.plant.example",
                Standing.REJECTED,
                -12,
                List.of(
                        RejectionReason.of(RejectionCode.CERTIFICATE_OTHER_HOST, "10.0.4.9"),
                        RejectionReason.of(RejectionCode.CERTIFICATE_SHORT_KEY, 1024))));
        return list;
    }

    private static String other(char first) {
        return first + SampleSources.FINGERPRINT.substring(1);
    }

    static CertificateCard card(
            String fingerprint, String subject, Standing standing, long daysLeft, List<RejectionReason> faults) {
        return new CertificateCard(
                fingerprint,
                subject,
                subject,
                SampleSources.NOW.minus(Duration.ofDays(365)),
                SampleSources.NOW.plus(Duration.ofDays(daysLeft)),
                List.of("press7.plant.example", "10.0.4.17"),
                "urn:press7.plant.example:acme:press",
                Optional.of("opc.tcp://10.0.4.17:4840"),
                standing,
                faults);
    }

    @Override
    public synchronized List<CertificateCard> cards() {
        return List.copyOf(cards);
    }

    @Override
    public Optional<String> file(String fingerprint) {
        return fingerprint.equals(other('5'))
                ? Optional.of("/home/operator/.config/linetwin/pki/own/linetwin.der")
                : Optional.empty();
    }

    @Override
    public synchronized void decide(String fingerprint, Decision decision) {
        cards.replaceAll(card -> card.fingerprint().equals(fingerprint) ? decided(card, decision) : card);
    }

    private static CertificateCard decided(CertificateCard card, Decision decision) {
        var standing =
                switch (decision) {
                    case ONCE -> Standing.TRUSTED_ONCE;
                    case ALWAYS -> Standing.TRUSTED;
                    case REJECT -> Standing.REJECTED;
                };
        return new CertificateCard(
                card.fingerprint(),
                card.subject(),
                card.issuer(),
                card.from(),
                card.until(),
                card.hosts(),
                card.applicationUri(),
                card.endpoint(),
                standing,
                card.faults());
    }
}
