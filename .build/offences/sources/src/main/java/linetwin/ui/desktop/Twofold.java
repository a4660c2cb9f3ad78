package linetwin.ui.desktop;

/** Second type of this simple name. */
public final class Twofold {
    public static final String NAME = "window";

    private Twofold() {}
}
