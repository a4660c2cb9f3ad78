package linetwin.ui.desktop.floor;

/** No picture can be made; the message says why and what to do. */
public final class PictureRefusedException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean wrongView;

    private PictureRefusedException(String message, boolean wrongView) {
        super(message);
        this.wrongView = wrongView;
    }

    static PictureRefusedException because(String message) {
        return new PictureRefusedException(message, false);
    }

    static PictureRefusedException wrongView(String message) {
        return new PictureRefusedException(message, true);
    }

    /** Whether the order named a view that does not exist. */
    public boolean isWrongView() {
        return wrongView;
    }
}
