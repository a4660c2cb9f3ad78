package linetwin.ui.text;

import java.util.ArrayList;
import java.util.regex.Pattern;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.RejectionReason;
import linetwin.core.layout.Language;

/** Text of a diagnostic in the language of the interface: the fault in one sentence, the remedy in one or two. */
public final class DiagnosticText {
    /** Largest number of particulars that a diagnostic has. */
    private static final int MOST_PARTICULARS = 4;

    private static final Pattern FINGERPRINT = Pattern.compile("((?:[0-9A-F]{2}:){8})(?:[0-9A-F]{2}:?){8,}");

    private final InterfaceText texts;
    private final RejectionText rejections;

    public DiagnosticText(InterfaceText texts) {
        this.texts = texts;
        this.rejections = new RejectionText(texts);
    }

    /** Diagnostic text in English, the language of the command line. */
    public static DiagnosticText english() {
        return new DiagnosticText(new InterfaceText(Language.ENGLISH));
    }

    public DiagnosticAdvice advice(Diagnostic finding) {
        var about = particulars(finding);
        var key = "trouble." + finding.trouble().name();
        return new DiagnosticAdvice(texts.text(key + ".what", about), texts.text(key + ".do", about));
    }

    /** Reason of a rejection or loss as a clause. */
    public String reason(RejectionReason reason) {
        return rejections.text(reason);
    }

    /**
     * Particulars of a message, the reason of a rejection last. Missing ones are dashes, so that no braces of the
     * pattern are shown.
     */
    private Object[] particulars(Diagnostic finding) {
        var known = new ArrayList<>(finding.about());
        finding.reason().map(this::reason).ifPresent(known::add);
        var about = new Object[Math.max(MOST_PARTICULARS, known.size())];
        for (int i = 0; i < about.length; i++) {
            about[i] = i < known.size() ? readable(named(known.get(i))) : "–";
        }
        return about;
    }

    /** Particular in the language of the interface if it is a word of ours, such as a way to log in. */
    private String named(String particular) {
        return texts.textOr("particular." + particular, particular);
    }

    /**
     * Particular as a sentence contains it: a fingerprint by its beginning, which is enough to distinguish certificates
     * (the review shows all of it), and no full stop at the end, as the sentence has its own.
     */
    private static String readable(String particular) {
        var shortened = FINGERPRINT.matcher(particular).replaceAll("$1…").strip();
        return shortened.endsWith(".") ? shortened.substring(0, shortened.length() - 1) : shortened;
    }
}
