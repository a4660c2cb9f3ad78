package linetwin.core.recording;

import java.time.Instant;

/** Reader of one recording. For one thread. */
public interface RecordingReader extends AutoCloseable {
    RecordingSummary summary();

    /**
     * Returns all entries in their order, beginning with the newest keyframe at or before {@code at}; before the first
     * keyframe, with the first.
     *
     * @throws RecordingException if that part of the file is damaged
     */
    EntryCursor from(Instant at);

    @Override
    void close();
}
