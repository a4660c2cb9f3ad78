package linetwin.ui.health;

import java.util.regex.Pattern;
import linetwin.core.health.Diagnostic;
import linetwin.ui.text.Texts;

/** Turns what a feed found into one sentence and one action. */
public final class Doctor {
    /** No trouble has more particulars. */
    private static final int MOST_PARTICULARS = 4;

    private static final Pattern FINGERPRINT = Pattern.compile("((?:[0-9A-F]{2}:){8})(?:[0-9A-F]{2}:?){8,}");

    private final Texts texts;

    public Doctor(Texts texts) {
        this.texts = texts;
    }

    public Advice advise(Diagnostic finding) {
        var about = particulars(finding);
        var key = "trouble." + finding.trouble().name();
        return new Advice(texts.text(key + ".what", about), texts.text(key + ".do", about));
    }

    /** A sentence that a feed gave too few particulars for shows dashes rather than braces. */
    private static Object[] particulars(Diagnostic finding) {
        var about = new Object[Math.max(MOST_PARTICULARS, finding.about().size())];
        for (int i = 0; i < about.length; i++) {
            about[i] = i < finding.about().size() ? readable(finding.about().get(i)) : "–";
        }
        return about;
    }

    /**
     * What goes into a sentence: of a fingerprint the beginning, which tells certificates apart, while the review shows
     * it whole; and no full stop at the end, since the sentence has its own.
     */
    private static String readable(String particular) {
        var shortened = FINGERPRINT.matcher(particular).replaceAll("$1…").strip();
        return shortened.endsWith(".") ? shortened.substring(0, shortened.length() - 1) : shortened;
    }
}
