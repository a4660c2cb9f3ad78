package linetwin.core.recording;

/** Recording that cannot be read or written; the message names file, place, reason and remedy. */
public final class RecordingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RecordingException(String message, Throwable cause) {
        super(message, cause);
    }

    public RecordingException(String message) {
        super(message);
    }
}
