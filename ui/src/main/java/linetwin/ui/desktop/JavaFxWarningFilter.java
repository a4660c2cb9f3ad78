package linetwin.ui.desktop;

import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Filter of the one log record that JavaFX writes whenever it is loaded from the class path, which is intended here.
 * All other records of JavaFX pass.
 */
public final class JavaFxWarningFilter {
    private static final String BEGINNING =
            "Unsupported JavaFX configuration: classes were loaded from 'unnamed module";

    /** Strong reference: a logger without one is garbage collected together with its filter. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private JavaFxWarningFilter() {}

    public static void silence() {
        JAVAFX.setFilter(JavaFxWarningFilter::isHeard);
    }

    static boolean isHeard(LogRecord entry) {
        var message = entry.getMessage();
        return message == null || !message.startsWith(BEGINNING);
    }
}
