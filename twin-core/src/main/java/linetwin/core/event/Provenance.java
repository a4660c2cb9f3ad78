package linetwin.core.event;

import java.time.Instant;
import linetwin.core.id.SourceId;
import linetwin.core.model.Quality;

/**
 * Where an event came from: for the recorder and the diagnostics; the reducer never sees it.
 *
 * @param sourceTime the source's own time stamp
 * @param arrival when it reached us, by our clock
 */
public record Provenance(SourceId source, Instant sourceTime, Instant arrival, Quality quality) {}
