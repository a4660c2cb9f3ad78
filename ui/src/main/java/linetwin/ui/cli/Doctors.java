package linetwin.ui.cli;

import linetwin.core.layout.Language;
import linetwin.ui.health.Doctor;
import linetwin.ui.text.Texts;

/** The doctor as the command line speaks: in English, like all that it says. */
final class Doctors {
    private Doctors() {}

    static Doctor english() {
        return new Doctor(new Texts(Language.ENGLISH));
    }
}
