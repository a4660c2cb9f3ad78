package linetwin.ui.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps libraries from filling the error output: only what is severe is said, the rest is in our own words. */
public final class QuietLogs {
    private static final Logger ROOT = Logger.getLogger("");

    private QuietLogs() {}

    public static void begin() {
        ROOT.setLevel(Level.SEVERE);
    }
}
