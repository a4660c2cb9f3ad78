package linetwin.ui.desktop.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import linetwin.core.trust.CertificateCard;
import linetwin.core.trust.CertificateCard.Standing;
import linetwin.core.trust.TrustList.Decision;
import linetwin.ui.desktop.health.CertificateReview.Choice;
import linetwin.ui.desktop.health.SourceDetails.Fact;
import linetwin.ui.text.FigureFormat;
import linetwin.ui.text.InterfaceText;
import linetwin.ui.text.RejectionText;

/** Writes the reviews of certificates (XWriter: certificate -> {@link CertificateReview}). */
final class CertificateReviewWriter {
    private static final int PAIRS_A_LINE = 16;
    private static final int PAIRS_A_GROUP = 4;
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,\\s*)CN=((?:\\\\.|[^,])+)");
    private final InterfaceText texts;
    private final FigureFormat figures;
    private final TimeText times;

    CertificateReviewWriter(InterfaceText texts) {
        this.texts = texts;
        figures = new FigureFormat(texts);
        times = new TimeText(texts);
    }

    CertificateReview of(CertificateCard card, Optional<String> file, Instant now) {
        var standing = card.standing().name().toLowerCase(Locale.ROOT);
        return new CertificateReview(
                card.fingerprint(),
                card.standing(),
                title(card),
                texts.text("trust.standing." + standing),
                texts.text("trust.lead." + standing),
                lines(card.fingerprint()),
                facts(card, now),
                warnings(card, now),
                choices(card.standing()),
                file);
    }

    /** Common name (CN) of the subject. */
    private static String title(CertificateCard card) {
        var name = COMMON_NAME.matcher(card.subject());
        return name.find() ? name.group(1).strip() : card.subject();
    }

    private static List<String> lines(String fingerprint) {
        var pairs = fingerprint.split(":");
        var lines = new ArrayList<String>();
        for (int i = 0; i < pairs.length; i += PAIRS_A_LINE) {
            lines.add(grouped(List.of(pairs).subList(i, Math.min(pairs.length, i + PAIRS_A_LINE))));
        }
        return lines;
    }

    /** Groups of four pairs: two persons compare them by telephone. */
    private static String grouped(List<String> pairs) {
        var line = new StringBuilder();
        for (int i = 0; i < pairs.size(); i++) {
            line.append(i == 0 ? "" : i % PAIRS_A_GROUP == 0 ? "  " : " ").append(pairs.get(i));
        }
        return line.toString();
    }

    private List<Fact> facts(CertificateCard card, Instant now) {
        var facts = new ArrayList<Fact>();
        card.endpoint().ifPresent(endpoint -> facts.add(fact("endpoint", endpoint)));
        facts.add(fact("subject", card.subject()));
        var selfSigned = card.issuer().equals(card.subject());
        facts.add(fact("issuer", selfSigned ? texts.text("trust.self.signed") : card.issuer()));
        facts.add(fact(
                "valid",
                texts.text("trust.valid", times.date(card.from()), times.date(card.until()), inWords(card, now))));
        facts.add(fact("hosts", orNone(String.join(", ", card.hosts()))));
        facts.add(fact("uri", orNone(card.applicationUri())));
        return facts;
    }

    private String inWords(CertificateCard card, Instant now) {
        if (now.isBefore(card.from())) {
            return texts.text("trust.not.yet", days(now, card.from()));
        }
        return now.isAfter(card.until())
                ? texts.text("trust.expired", days(card.until(), now))
                : texts.text("trust.in.time", days(now, card.until()));
    }

    /** Time between two days in days, or as a shorter duration below two days. */
    private String days(Instant from, Instant until) {
        var span = TimeText.positive(from, until);
        return span.toDays() > 1 ? texts.text("trust.days", figures.count(span.toDays())) : figures.span(span);
    }

    private List<String> warnings(CertificateCard card, Instant now) {
        var warnings = new ArrayList<String>();
        if (now.isBefore(card.from()) || now.isAfter(card.until())) {
            warnings.add(inWords(card, now));
        }
        card.faults().stream().map(new RejectionText(texts)::text).forEach(warnings::add);
        return warnings;
    }

    private List<Choice> choices(Standing standing) {
        return switch (standing) {
            case OWN -> List.of();
            case WAITING -> List.of(choice(Decision.ONCE), choice(Decision.ALWAYS), choice(Decision.REJECT));
            case TRUSTED_ONCE -> List.of(choice(Decision.ALWAYS), withdrawal());
            case TRUSTED -> List.of(withdrawal());
            case REJECTED -> List.of(choice(Decision.ONCE), choice(Decision.ALWAYS));
        };
    }

    private Choice choice(Decision decision) {
        var key = "trust." + decision.name().toLowerCase(Locale.ROOT);
        return new Choice(decision, texts.text(key), texts.text(key + ".says"));
    }

    private Choice withdrawal() {
        return new Choice(Decision.REJECT, texts.text("trust.withdraw"), texts.text("trust.withdraw.says"));
    }

    private String orNone(String text) {
        return text.isBlank() ? texts.text("trust.none") : text;
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.text("trust.fact." + key), value);
    }
}
