package linetwin.ui.desktop.health;

import java.util.List;
import java.util.Optional;
import linetwin.core.trust.CertificateCard.Standing;
import linetwin.core.trust.TrustList.Decision;

/**
 * Content of the review of a certificate in the current language (record X of {@link CertificateReviewWriter} and
 * {@link CertificateReviewPane}).
 *
 * @param title short name of the subject
 * @param lead kind of certificate, and the necessary action
 * @param fingerprint lines of sixteen pairs of digits
 * @param warnings further faults
 * @param choices possible decisions; none for our own certificate
 */
record CertificateReview(
        String id,
        Standing standing,
        String title,
        String word,
        String lead,
        List<String> fingerprint,
        List<SourceDetails.Fact> facts,
        List<String> warnings,
        List<Choice> choices,
        Optional<String> file) {
    CertificateReview {
        fingerprint = List.copyOf(fingerprint);
        facts = List.copyOf(facts);
        warnings = List.copyOf(warnings);
        choices = List.copyOf(choices);
    }

    /** Possible decision, its name, and its consequence. */
    record Choice(Decision decision, String name, String consequence) {}
}
