package linetwin.ui.desktop;

import java.util.Locale;
import linetwin.core.layout.Language;

/** Preferences that apply until the user changes them. */
final class DefaultPreferences {
    private DefaultPreferences() {}

    /** Language of the operating system if the program has it, else English. */
    static Language language() {
        return Locale.getDefault().getLanguage().equals(Language.CHINESE.tag()) ? Language.CHINESE : Language.ENGLISH;
    }
}
