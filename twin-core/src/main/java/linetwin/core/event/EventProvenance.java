package linetwin.core.event;

import java.time.Instant;
import linetwin.core.id.SourceId;
import linetwin.core.model.Quality;

/**
 * Origin of an event, for the recorder and the diagnostics; the reducer does not see it.
 *
 * @param sourceTime time stamp of the source; for many values, that of the newest
 * @param arrival time of arrival by the clock of the twin
 * @param proof evidence that the arrival gives about the source
 */
public record EventProvenance(
        SourceId source, Instant sourceTime, Instant arrival, Quality quality, ContactProof proof) {
    /** Creates the origin of a new value. */
    public EventProvenance(SourceId source, Instant sourceTime, Instant arrival, Quality quality) {
        this(source, sourceTime, arrival, quality, ContactProof.NEW);
    }
}
