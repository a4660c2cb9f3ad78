package linetwin.ui.desktop;

import java.util.Locale;
import linetwin.core.layout.Language;

/** What to begin with, before the user has said anything. */
final class DefaultPreferences {
    private DefaultPreferences() {}

    /** The language of the user's system where the program speaks it, else English. */
    static Language language() {
        return Locale.getDefault().getLanguage().equals(Language.CHINESE.tag()) ? Language.CHINESE : Language.ENGLISH;
    }
}
