package linetwin.ui.desktop;

import java.util.Locale;
import linetwin.core.health.LiveMode;

/** Text keys and style classes of the modes of the live display. */
final class LiveModeStyle {
    private LiveModeStyle() {}

    static String key(LiveMode mode) {
        return "mode." + mode.name().toLowerCase(Locale.ROOT);
    }

    static String styleClass(LiveMode mode) {
        return "mode-" + mode.name().toLowerCase(Locale.ROOT);
    }
}
