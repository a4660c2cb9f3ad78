package linetwin.core.recording;

import java.time.Instant;
import java.util.List;

/**
 * Content of a recording as a whole.
 *
 * @param file file of the recording
 * @param bytes size of the file
 * @param start moment of the first entry
 * @param end moment of the last entry
 * @param events number of events without values of signals
 * @param values number of values of signals
 * @param isComplete false if the file was not completed by its writer, or is still being written
 * @param isRepaired true if parts that a crash left incomplete were dropped
 * @param dropped values that the recorder dropped, oldest first
 */
public record RecordingSummary(
        String file,
        RecordingHeader header,
        long bytes,
        Instant start,
        Instant end,
        long events,
        long values,
        boolean isComplete,
        boolean isRepaired,
        List<RecordedEntry.ValuesDropped> dropped,
        RecordingTimeline timeline) {
    public RecordingSummary {
        dropped = List.copyOf(dropped);
    }
}
