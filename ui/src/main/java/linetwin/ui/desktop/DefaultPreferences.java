package linetwin.ui.desktop;

import java.util.Locale;
import linetwin.core.layout.Language;

/** Preferences that apply until the user has chosen. */
final class DefaultPreferences {
    private DefaultPreferences() {}

    /** The language of the user's system where the program speaks it, else English. */
    static Language language() {
        return Locale.getDefault().getLanguage().equals(Language.CHINESE.tag()) ? Language.CHINESE : Language.ENGLISH;
    }
}
