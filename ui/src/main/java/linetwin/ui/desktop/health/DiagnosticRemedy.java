package linetwin.ui.desktop.health;

import java.util.Locale;

/** What a button of the health page does about a trouble. */
public enum DiagnosticRemedy {
    TRY_AGAIN,
    REVIEW_CERTIFICATE,
    /** Shows ours, for those who run the server. */
    SHOW_OWN_CERTIFICATE,
    START_PLANT_AGAIN;

    String key() {
        return "health.remedy." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
