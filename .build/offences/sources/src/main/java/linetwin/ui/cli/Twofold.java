package linetwin.ui.cli;

/** Whoever reads this learns nothing. */
final class Twofold {
    private Twofold() {}

    static String window() {
        return linetwin.ui.desktop.Twofold.NAME;
    }
}
