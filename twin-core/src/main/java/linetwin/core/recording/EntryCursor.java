package linetwin.core.recording;

import java.util.Optional;

/** Position in a recording. For one thread. */
public interface EntryCursor {
    /**
     * Returns the next entry and moves behind it; empty at the end.
     *
     * @throws RecordingException if the file is damaged here
     */
    Optional<RecordedEntry> next();
}
