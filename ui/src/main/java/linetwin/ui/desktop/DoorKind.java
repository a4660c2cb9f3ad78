package linetwin.ui.desktop;

import java.util.Locale;

/** The three doors of the program, and the hall before them. */
public enum DoorKind {
    NONE,
    DESIGN,
    WATCH,
    TRAIN;

    /** The beginning of this door's keys in the texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
