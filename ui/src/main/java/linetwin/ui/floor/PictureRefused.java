package linetwin.ui.floor;

/** No picture can be made; the message says why and what to do. */
public final class PictureRefused extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean wrongView;

    private PictureRefused(String message, boolean wrongView) {
        super(message);
        this.wrongView = wrongView;
    }

    static PictureRefused because(String message) {
        return new PictureRefused(message, false);
    }

    static PictureRefused wrongView(String message) {
        return new PictureRefused(message, true);
    }

    /** Whether the order named a view that does not exist. */
    public boolean isWrongView() {
        return wrongView;
    }
}
