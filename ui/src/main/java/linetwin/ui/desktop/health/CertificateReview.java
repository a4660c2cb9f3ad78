package linetwin.ui.desktop.health;

import java.util.List;
import java.util.Optional;
import linetwin.core.trust.CertificateCard.Standing;
import linetwin.core.trust.TrustList.Decision;

/**
 * A certificate as the review shows it, in words of the language of the moment.
 *
 * @param title whose it is, shortly
 * @param lead what it is and what to do with it
 * @param fingerprint in lines of sixteen pairs
 * @param warnings what is wrong with it besides
 * @param choices what may be decided; none of ours
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

    /** What may be decided, what it is called, and what follows from it. */
    record Choice(Decision decision, String name, String consequence) {}
}
