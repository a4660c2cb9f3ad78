package linetwin.connectors.supervision;

import java.time.Duration;
import java.util.Optional;
import linetwin.core.health.Diagnostic;

/**
 * Observation of an open connection at one moment.
 *
 * @param hasArrivals something came that proves that the source lives
 * @param hasReceived any value came, also one that proves nothing
 * @param silence since the newest arrival, or since the connection was made
 * @param contactLost the contact of all stations is marked as lost
 * @param isBusy work of ours keeps the other side from sending
 * @param longestPause of the other side while all is well
 * @param faults sentence about values that cannot be read; empty: none
 * @param finding of a connection in contact
 */
record ConnectionObservation(
        boolean hasArrivals,
        boolean hasReceived,
        Duration silence,
        boolean contactLost,
        boolean isBusy,
        Duration longestPause,
        String faults,
        Optional<Diagnostic> finding) {}
