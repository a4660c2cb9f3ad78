package linetwin.ui.app;

import java.util.Locale;
import linetwin.ui.cli.DesktopOptions.DoorName;

/** The three doors of the program, and the hall before them. */
enum Door {
    NONE,
    DESIGN,
    WATCH,
    TRAIN;

    static Door of(DoorName name) {
        return switch (name) {
            case DESIGN -> DESIGN;
            case WATCH -> WATCH;
            case TRAIN -> TRAIN;
        };
    }

    /** The beginning of this door's keys in the texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
