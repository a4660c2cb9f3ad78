package linetwin.connectors.supervision;

import java.time.Duration;
import java.util.Optional;
import linetwin.core.health.Diagnostic;

/**
 * Observation of an open connection at one moment.
 *
 * @param hasArrivals true if a proof arrived that the source is alive
 * @param hasReceived true if any value arrived, also one that proves nothing
 * @param silence time since the newest arrival, or since the connection was made
 * @param contactLost true if the contact of all stations is marked as lost
 * @param isBusy true if our own requests keep the server from sending
 * @param longestPause longest pause between messages of a healthy server
 * @param finding diagnostic of a connection in contact
 */
record ConnectionObservation(
        boolean hasArrivals,
        boolean hasReceived,
        Duration silence,
        boolean contactLost,
        boolean isBusy,
        Duration longestPause,
        Optional<Diagnostic> finding) {}
