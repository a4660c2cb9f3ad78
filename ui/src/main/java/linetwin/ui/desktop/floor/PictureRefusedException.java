package linetwin.ui.desktop.floor;

/** Refusal of a picture. Its message gives the cause and the remedy. */
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

    /** True if the request named a view that does not exist. */
    public boolean isWrongView() {
        return wrongView;
    }
}
