package linetwin.connectors.supervision;

import java.time.Duration;
import java.util.Optional;
import linetwin.core.connection.SourceSpec;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.SourceStatus.State;

/**
 * Determines the next state of a source from observations of its connection. Pure: contains only the limits of the
 * source, reads no clock and stores nothing between two calls.
 */
final class SupervisionStateMachine {
    /** Margin before the limit, so that a stale mark is visible within it. */
    static final Duration AHEAD = Duration.ofMillis(300);
    /** Silence of this multiple of the limit ends a connection, as a new connection may work. */
    private static final int PATIENCE = 2;
    /** Upper bound of the patience, which doubles with each consecutive silent connection. */
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(60);

    private static final Duration FIRST_ARRIVAL = Duration.ofSeconds(10);
    private static final int DOUBLINGS = 5;

    private final SourceSpec source;

    SupervisionStateMachine(SourceSpec source) {
        this.source = source;
    }

    /** Next state after a failed attempt to connect. */
    SupervisionState connectFailed(SupervisionState before, String message, Optional<Diagnostic> found) {
        boolean refused = found.filter(f -> f.trouble().needsUser()).isPresent();
        var finding = found.orElseGet(() -> Diagnostic.of(DiagnosticCode.OTHER, source.endpoint(), message));
        return before.with(refused ? State.REFUSED : unconnected(before.state()), message, Optional.of(finding));
    }

    /** A SILENT source that refuses a reconnect becomes LOST. */
    private static State unconnected(State before) {
        return before == State.SILENT ? State.LOST : before;
    }

    /**
     * Next state if the library reports the connection as lost.
     *
     * @param repeatedTakeover true if another client has repeatedly taken over our client identifier
     */
    SupervisionState connectionLost(SupervisionState before, Diagnostic found, boolean repeatedTakeover) {
        boolean taken = found.trouble() == DiagnosticCode.TAKEN_OVER;
        return taken
                ? lost(before, found, repeatedTakeover)
                : lost(before, found, found.trouble().needsUser());
    }

    private SupervisionState lost(SupervisionState before, Diagnostic found, boolean refused) {
        // An immediate reconnect would in turn end the session of the other client of the same name.
        return refused
                ? before.with(
                        State.REFUSED,
                        "The connection to %s was ended".formatted(source.endpoint()),
                        Optional.of(found))
                : before.with(
                        State.LOST,
                        "The connection to %s was lost; trying again".formatted(source.endpoint()),
                        Optional.of(found));
    }

    /** Decision for a connection that the library reports as alive. */
    SupervisionDecision judge(SupervisionState before, ConnectionObservation seen) {
        if (!seen.hasArrivals()) {
            return withoutArrivals(before, seen);
        }
        if (seen.silence().compareTo(limit()) >= 0) {
            return silent(before, seen, source.staleAfter().multipliedBy(PATIENCE), true);
        }
        return new SupervisionDecision(seen.contactLost() ? before : before.live(seen.finding()), false, false);
    }

    /**
     * Decision before the first arrival. A large server may need long for its first value; a value that a broker
     * retained is not an arrival.
     */
    private SupervisionDecision withoutArrivals(SupervisionState before, ConnectionObservation seen) {
        boolean stale = seen.hasReceived() && seen.silence().compareTo(source.staleAfter()) >= 0;
        return stale || seen.silence().compareTo(FIRST_ARRIVAL) >= 0
                ? silent(before, seen, FIRST_ARRIVAL, false)
                : new SupervisionDecision(before, false, false);
    }

    private SupervisionDecision silent(
            SupervisionState before, ConnectionObservation seen, Duration patience, boolean losesContact) {
        long seconds = seen.silence().toSeconds();
        boolean replaces = seen.silence().compareTo(patience(seen, patience, before.silentConnections())) >= 0;
        var next = before.with(
                State.SILENT,
                "Nothing has come from %s for %d s".formatted(source.endpoint(), seconds),
                Optional.of(Diagnostic.of(DiagnosticCode.SILENT, source.endpoint(), seconds)));
        return new SupervisionDecision(replaces ? next.silentOnceMore() : next, losesContact, replaces);
    }

    /** Silence that marks a source as silent: its limit, less the margin and the publishing interval. */
    Duration limit() {
        var half = source.staleAfter().dividedBy(2);
        return longer(source.staleAfter().minus(AHEAD).minus(source.publishingInterval()), half);
    }

    /** Silence that ends a connection: never less than twice the pause that the server agreed to. */
    private static Duration patience(ConnectionObservation seen, Duration normally, int silentConnections) {
        var first = seen.isBusy() ? longer(normally, FIRST_ARRIVAL) : normally;
        var doubled = first.multipliedBy(1L << Math.min(silentConnections, DOUBLINGS));
        var bounded = doubled.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : doubled;
        return longer(seen.longestPause().multipliedBy(PATIENCE), bounded);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
