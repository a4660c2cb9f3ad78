package linetwin.connectors.supervision;

import linetwin.connectors.ingest.SourceIngest;

/** Opens connections of one protocol to one source. */
@FunctionalInterface
public interface ConnectionOpener {
    /**
     * Connects and requests all data; arrivals go to {@code ingest}, from any thread.
     *
     * @throws ConnectFailedException if the source cannot be reached or refuses
     */
    SourceConnection open(SourceIngest ingest) throws ConnectFailedException;
}
