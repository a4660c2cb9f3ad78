package linetwin.core.recording;

/** Writer of a recording. Never blocks; may be called from any thread. */
public interface RecordingWriter extends AutoCloseable {
    void write(RecordedEntry entry);

    /** Condition of this recording. */
    RecordingStatus status();

    /** Writes everything received so far, completes the file, and releases it. */
    @Override
    void close();
}
