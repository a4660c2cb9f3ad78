package linetwin.ui.desktop.health;

import java.util.Locale;

/** Action of a button of the health page against a diagnostic. */
public enum DiagnosticRemedy {
    TRY_AGAIN,
    REVIEW_CERTIFICATE,
    /** Shows our own certificate, for the administrator of the server. */
    SHOW_OWN_CERTIFICATE,
    START_PLANT_AGAIN;

    String key() {
        return "health.remedy." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
