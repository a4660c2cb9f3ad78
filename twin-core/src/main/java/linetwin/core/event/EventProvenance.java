package linetwin.core.event;

import java.time.Instant;
import linetwin.core.id.SourceId;
import linetwin.core.model.Quality;

/**
 * Where an event came from: for the recorder and the diagnostics; the reducer never sees it.
 *
 * @param sourceTime the source's own time stamp; of many values, that of the newest
 * @param arrival when it reached us, by our clock
 * @param proof what its arrival proves
 */
public record EventProvenance(
        SourceId source, Instant sourceTime, Instant arrival, Quality quality, ContactProof proof) {
    /** Of something new. */
    public EventProvenance(SourceId source, Instant sourceTime, Instant arrival, Quality quality) {
        this(source, sourceTime, arrival, quality, ContactProof.NEW);
    }
}
