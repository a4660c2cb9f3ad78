package linetwin.ui.desktop;

import java.util.Locale;

/** Three doors of the program, and the start page. */
public enum DoorKind {
    NONE,
    DESIGN,
    WATCH,
    TRAIN;

    /** Prefix of the keys of this door's texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
