package linetwin.ui.desktop.condition;

import java.util.Locale;

/** Role of a colour; {@link ThemePalette} and the style sheets give it a value for each theme. */
public enum ColourRole {
    CALM,
    WAITING,
    CAUTION,
    GRAVE,
    UNKNOWN;

    /** Style class of an icon in this role. */
    public String styleClass() {
        return "condition-" + name().toLowerCase(Locale.ROOT);
    }
}
