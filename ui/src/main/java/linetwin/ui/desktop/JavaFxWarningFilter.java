package linetwin.ui.desktop;

import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The one record that JavaFX logs whenever it is loaded from the class path, as it is here on purpose. Everything else
 * that JavaFX has to say is still heard.
 */
public final class JavaFxWarningFilter {
    private static final String BEGINNING =
            "Unsupported JavaFX configuration: classes were loaded from 'unnamed module";

    /** Kept, because a logger that nobody holds is forgotten together with its filter. */
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
