package linetwin.ui.desktop.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.layout.Language;
import linetwin.core.trust.CertificateCard.Standing;
import linetwin.core.trust.TrustList.Decision;
import linetwin.ui.text.InterfaceText;
import org.junit.jupiter.api.Test;

final class CertificateReviewWriterTest {
    private final CertificateReviewWriter reviews = new CertificateReviewWriter(new InterfaceText(Language.ENGLISH));

    @Test
    void fingerprintIsShownWholeInGroups() {
        var lines = review(Standing.WAITING, 100).fingerprint();

        assertEquals(
                SampleSources.FINGERPRINT.replace(":", ""),
                String.join("", lines).replace(" ", ""));
        assertEquals("3A 91 0C 5E  77 B2 4D 18  E6 F0 2B 9C  81 44 D3 6A", lines.getFirst());
    }

    @Test
    void waitingCertificateOffersThreeChoicesAndOursNone() {
        assertEquals(List.of(Decision.ONCE, Decision.ALWAYS, Decision.REJECT), decisions(Standing.WAITING));
        assertEquals(List.of(), decisions(Standing.OWN));
        assertEquals(List.of(Decision.REJECT), decisions(Standing.TRUSTED));
    }

    @Test
    void expiredCertificateIsWarnedOfInWords() {
        assertEquals(
                List.of("expired 12 days ago"), review(Standing.WAITING, -12).warnings());
        assertTrue(review(Standing.WAITING, 100).warnings().isEmpty());
    }

    @Test
    void faultsOfACertificateAreWarnedOfInChinese() {
        var card = MemoryTrustList.card(
                SampleSources.FINGERPRINT,
                "CN=Press 7",
                Standing.WAITING,
                100,
                List.of(RejectionReason.of(RejectionCode.CERTIFICATE_OTHER_HOST, "10.0.4.9")));

        assertEquals(
                List.of("不适用于主机 10.0.4.9"),
                new CertificateReviewWriter(new InterfaceText(Language.CHINESE))
                        .of(card, Optional.empty(), SampleSources.NOW)
                        .warnings());
    }

    @Test
    void titleIsTheCommonNameOfTheSubject() {
        assertEquals("Press 7", review(Standing.WAITING, 100).title());
    }

    private List<Decision> decisions(Standing standing) {
        return review(standing, 100).choices().stream()
                .map(CertificateReview.Choice::decision)
                .toList();
    }

    private CertificateReview review(Standing standing, long daysLeft) {
        var card = MemoryTrustList.card(
                SampleSources.FINGERPRINT, "O=Acme Presses, CN=Press 7", standing, daysLeft, List.of());
        return reviews.of(card, Optional.empty(), SampleSources.NOW);
    }
}
