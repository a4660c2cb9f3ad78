package linetwin.core.recording;

import java.time.Instant;
import java.util.Optional;

/**
 * Condition of a recording that is being written.
 *
 * @param file file that is written
 * @param bytes size of the file
 * @param durableUntil everything until this moment survives a loss of power; empty before the first second
 * @param dropped values dropped because the disk was too slow
 * @param fault reason why nothing is written any more, with a remedy; empty while it is written
 */
public record RecordingStatus(
        String file, long bytes, Optional<Instant> durableUntil, long dropped, Optional<String> fault) {}
