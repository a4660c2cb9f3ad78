package linetwin.core.recording;

import java.time.Instant;
import java.util.function.DoubleConsumer;

/**
 * Reads and writes recordings of one file format. Found at run time through {@link java.util.ServiceLoader}. All
 * methods throw {@link RecordingException} for a file that cannot be read or written.
 */
public interface RecordingProvider {
    /** Ending of file names, without a dot. */
    String extension();

    /** Writer of a new file; a file of this name must not exist. */
    RecordingWriter write(String file, RecordingHeader header);

    /** Reader of a file that was completed, cut or is still being written. */
    RecordingReader read(String file);

    /**
     * Writes everything readable of a damaged file into a new one.
     *
     * @param progress receives the share done, 0 to 1
     */
    RepairReport repair(String file, String target, DoubleConsumer progress);

    /**
     * Writes the entries between two moments into a new file that can be replayed alone.
     *
     * @param progress receives the share done, 0 to 1
     */
    void cut(String file, Instant from, Instant until, String target, DoubleConsumer progress);
}
